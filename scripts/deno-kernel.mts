import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Dealer, Subscriber } from "zeromq";

/** One message of the Jupyter protocol, as far as outputs need it. */
export interface KernelMessage {
  readonly type: string;
  readonly content: Record<string, unknown>;
}

/** A running Deno kernel: `execute` gives what one cell printed and showed, in order. */
export interface Kernel {
  execute(code: string, timeoutMs: number): Promise<KernelMessage[]>;
  stop(): void;
}

interface Connection {
  readonly key: string;
  readonly shell_port: number;
  readonly iopub_port: number;
}

const DELIMITER = "<IDS|MSG>";
const POLL_MS = 100;
const START_MS = 30_000;

/** Starts Deno's Jupyter kernel, from the npm package, in a folder whose imports the cells resolve against. */
export async function startKernel(folder: string): Promise<Kernel> {
  const scratch = mkdtempSync(join(tmpdir(), "notebook-"));
  const connection = await freeConnection();
  const connectionFile = join(scratch, "connection.json");
  writeFileSync(connectionFile, JSON.stringify(connection));
  const process = spawnKernel(folder, connectionFile);
  const channels = new Channels(connection, process);
  const stop = (): void => {
    channels.close();
    process.kill();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    await channels.connect();
  } catch (error) {
    stop();
    throw error;
  }
  return { execute: (code, timeoutMs) => channels.execute(code, timeoutMs), stop };
}

function spawnKernel(folder: string, connectionFile: string): ChildProcess {
  const deno: string = createRequire(import.meta.url)("deno/install_api.cjs").runInstall();
  const cache = fileURLToPath(new URL("../node_modules/.cache/deno", import.meta.url));
  return spawn(deno, ["jupyter", "--kernel", "--conn", connectionFile], {
    cwd: folder,
    env: { ...process.env, DENO_DIR: cache, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

class Channels {
  readonly #session = randomUUID();
  readonly #shell = new Dealer({ routingId: this.#session, linger: 0 });
  readonly #published = new Subscriber({ receiveTimeout: POLL_MS, linger: 0 });
  readonly #key: string;
  readonly #process: ChildProcess;
  #log = "";

  constructor(connection: Connection, process: ChildProcess) {
    this.#key = connection.key;
    this.#process = process;
    process.stderr?.on("data", (text) => {
      this.#log += text;
    });
    this.#shell.connect(`tcp://127.0.0.1:${connection.shell_port}`);
    this.#published.connect(`tcp://127.0.0.1:${connection.iopub_port}`);
    this.#published.subscribe();
  }

  /** A subscriber misses what is published before it has joined, so it asks until it hears something. */
  async connect(): Promise<void> {
    const deadline = Date.now() + START_MS;
    do {
      this.#insistAlive(deadline, "the kernel to start");
      await this.#send("kernel_info_request", {});
    } while ((await this.#receive()) === undefined);
  }

  async execute(code: string, timeoutMs: number): Promise<KernelMessage[]> {
    const deadline = Date.now() + timeoutMs;
    const flags = { silent: false, store_history: true, user_expressions: {}, allow_stdin: false, stop_on_error: true };
    const request = await this.#send("execute_request", { code, ...flags });
    const messages: KernelMessage[] = [];
    // What a cell prints may come after the kernel has said that it is idle: the cell ends with the silence after that.
    for (let idle = false; ; ) {
      this.#insistAlive(deadline, "the cell to end");
      const message = await this.#receive();
      if (message === undefined && idle) return messages;
      if (message?.parent !== request) continue;
      if (message.type === "status" && message.content["execution_state"] === "idle") idle = true;
      else messages.push(message);
    }
  }

  close(): void {
    this.#shell.close();
    this.#published.close();
  }

  #insistAlive(deadline: number, what: string): void {
    if (this.#process.exitCode !== null) throw new Error(`the Deno kernel ended: ${this.#log}`);
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`);
  }

  async #send(type: string, content: object): Promise<string> {
    const id = randomUUID();
    const date = new Date().toISOString();
    const header = { msg_id: id, session: this.#session, username: "notebook", date, msg_type: type, version: "5.3" };
    const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
    const signature = createHmac("sha256", this.#key).update(parts.join("")).digest("hex");
    await this.#shell.send([DELIMITER, signature, ...parts]);
    return id;
  }

  /** The next published message, or undefined when nothing comes for a moment. */
  async #receive(): Promise<(KernelMessage & { parent: string | undefined }) | undefined> {
    const frames = await this.#published.receive().catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EAGAIN") return undefined;
      throw error;
    });
    if (frames === undefined) return undefined;
    const texts = frames.map(String);
    const [header, parent, , content] = texts.slice(texts.indexOf(DELIMITER) + 2).map((text) => JSON.parse(text));
    return { type: header.msg_type, parent: parent?.msg_id, content };
  }
}

async function freeConnection(): Promise<Connection & Record<string, unknown>> {
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = await freePorts(5);
  const ports = { shell_port: shell_port, iopub_port: iopub_port, stdin_port, control_port, hb_port };
  const signing = { key: randomUUID(), signature_scheme: "hmac-sha256" };
  return { transport: "tcp", ip: "127.0.0.1", kernel_name: "deno", ...ports, ...signing };
}

/** Ports that were free a moment ago; all are held open together so that no two are the same. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await new Promise((listening) => server.once("listening", listening));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
