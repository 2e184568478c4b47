import { afterAll } from "vitest";
import { closeShops } from "./open-shop";

// Files share a process, and a shop of one file must not call what another one has opened.
afterAll(closeShops);
