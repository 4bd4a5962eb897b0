/**
 * The nonce of this response's content security policy, for the scripts that the
 * server writes. Browsers hide nonces from scripts, so in the browser it is "".
 */
import { createContext, useContext } from "react";

export const NonceContext = createContext("");

/** The nonce to put on a script element. */
export function useNonce(): string {
  return useContext(NonceContext);
}
