import { createContext, useContext } from "react";

// Browsers hide a nonce from scripts, so on the client it is the empty string: what hydration finds there too.
const NonceContext = createContext("");

export const NonceProvider = NonceContext.Provider;

/** The nonce of this response, for `<script nonce>` and `<style nonce>`; empty in the browser. */
export const useNonce = () => useContext(NonceContext);
