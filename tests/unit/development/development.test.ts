import { expect, it } from "vitest";
import { greeting } from "../../../app/server/development/dev-server-plugin.server";

const address = "http://localhost:5000/";

it("shows the inspector and a test card in the emulator", () => {
	expect(greeting({ mode: "emulator", isEmulator: true }, address)).toBe(`
  Marginalia is open in emulator mode.

  Shop       http://localhost:5000/
  Inspector  http://localhost:5000/emulator
  Test card  4242 4242 4242 4242, any future date, any code
`);
});

it("shows no inspector in test mode, where there is none, but a test card", () => {
	expect(greeting({ mode: "test", isEmulator: false }, address)).toBe(`
  Marginalia is open in test mode.

  Shop       http://localhost:5000/
  Test card  4242 4242 4242 4242, any future date, any code
`);
});
