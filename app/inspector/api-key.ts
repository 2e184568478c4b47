/** The emulator's secret key, which is the same for everybody and opens nothing else. */
export const authorization = { Authorization: "Bearer sk_test_emulator" };

/** What the inspector's own reading carries as idempotency key: the log keeps it, so the page can leave itself out. */
export const READER = "inspector";
