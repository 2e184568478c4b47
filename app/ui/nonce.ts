import { createContext, useContext } from "react";

// Browsers hide a nonce from scripts, so hydration finds an empty string, which is the default here.
const NonceContext = createContext("");

export const NonceProvider = NonceContext.Provider;

/** The nonce of this response, for `<script nonce>` and `<style nonce>`; empty in the browser. */
export const useNonce = () => useContext(NonceContext);
