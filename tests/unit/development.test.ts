import { expect, it } from "vitest";
import { greeting } from "../../app/development.server";

const address = "http://localhost:5000/";

it("shows the inspector and a test card in the sandbox", () => {
	expect(greeting("sandbox", address)).toBe(`
  Marginalia is open in sandbox mode.

  Shop       http://localhost:5000/
  Inspector  http://localhost:5000/sandbox
  Test card  4242 4242 4242 4242, any date to come, any code
`);
});

it("shows no inspector in test mode, where there is none, but a test card", () => {
	expect(greeting("test", address)).toBe(`
  Marginalia is open in test mode.

  Shop       http://localhost:5000/
  Test card  4242 4242 4242 4242, any date to come, any code
`);
});
