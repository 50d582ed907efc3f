export declare function identityOf(sources: readonly (readonly [path: string, text: string])[]): string;
