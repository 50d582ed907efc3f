/** How the file of a scenario ends. */
export const ENDING = /\.(?:ya?ml|json)$/i;

/** Whether a path is a scenario's, by its ending. */
export function isScenarioFile(path: string): boolean {
  return ENDING.test(path);
}
