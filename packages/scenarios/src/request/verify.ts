import { WORKERS } from "./common.js";
import { request } from "./request.js";

/** What running a recorded run again takes: how it is run, and nothing that decides the answer. */
export const VERIFY = request("a verification", { workers: WORKERS });
