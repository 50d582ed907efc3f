import { createHash } from "node:crypto";

/** SHA-256 of bytes or of text as UTF-8, in hexadecimal unless told. */
export function sha256(content: string | Uint8Array, form: "hex" | "base64" = "hex"): string {
  return createHash("sha256").update(content).digest(form);
}
