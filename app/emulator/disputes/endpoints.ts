import type Stripe from "stripe";
import { z } from "zod";
import type { ActionContext } from "../account";
import { defineEndpoint, type EndpointCall } from "../api/define-endpoint";
import { invalidRequest } from "../api/errors";
import { listEndpoint } from "../api/list-endpoint";
import { mergeMetadata } from "../api/metadata";
import { ownValue } from "../api/own-value";
import { boolean, clearable, metadata, oneOf, text } from "../api/params";
import { findObject, retrieveEndpoint } from "../api/retrieve-endpoint";
import { noRequest } from "../events/record-event";
import { evidenceFiles, evidenceTexts, fieldsOf } from "./open";

const noFiles = text.refine(() => false, {
	error: "The emulator has no files. Write the evidence into a field of text.",
});

const params = z.strictObject({
	evidence: z
		.strictObject({
			...fieldsOf(evidenceTexts, clearable.optional()),
			...fieldsOf(evidenceFiles, noFiles.optional()),
		})
		.optional(),
	intended_submission_method: oneOf(
		"manual",
		"prefer_manual",
		"prefer_smart_disputes",
		"smart_disputes",
	).optional(),
	metadata: metadata.optional(),
	submit: boolean.optional(),
});

export const retrieveDispute = retrieveEndpoint(
	"dispute",
	({ disputes }) => disputes,
);

export const listDisputes = listEndpoint(
	"dispute",
	({ disputes }) => disputes.newestFirst(),
	["charge", "payment_intent"],
);

/** Answers a dispute. The bank decides by Stripe's test texts: other evidence stays under review. */
export const updateDispute = defineEndpoint({
	returns: "dispute",
	params,
	run(call) {
		const { account, cause } = call;
		const before = openDisputeOf(call);
		const { evidence, submit, ...rest } = call.params;
		const submitted = evidence !== undefined && submit !== false;
		const escalates = evidence?.uncategorized_text === escalating;
		const after = account.disputes.put({
			...before,
			...rest,
			metadata: mergeMetadata(before.metadata, rest.metadata),
			evidence: { ...before.evidence, ...evidence },
			...(evidence && {
				evidence_details: {
					...before.evidence_details,
					has_evidence: true,
					...(submitted && {
						submission_count: before.evidence_details.submission_count + 1,
						submission_method: "manual",
					}),
				},
			}),
			...(submitted && reviewOf(before, escalates)),
		});
		account.emit("charge.dispute.updated", after, cause, before);
		if (submitted && escalates) {
			account.emit("charge.dispute.funds_withdrawn", after, cause);
		}
		const text = submitted && evidence.uncategorized_text;
		const outcome = text && ownValue(outcomes, text);
		if (outcome) {
			account.schedule(account.settleMs, () => {
				const dispute = account.disputes.get(after.id);
				if (dispute && !isClosed(dispute)) {
					endDispute({ account, cause: noRequest }, dispute, outcome);
				}
			});
		}
		return after;
	},
});

/** Gives a dispute up: the money stays with the customer. */
export const closeDispute = defineEndpoint({
	returns: "dispute",
	params: z.strictObject({}),
	run: (call) => endDispute(call, openDisputeOf(call), "lost"),
});

function reviewOf(dispute: Stripe.Dispute, escalates: boolean) {
	if (!isInquiry(dispute)) {
		return { status: "under_review" };
	}
	return escalates
		? { status: "needs_response", is_charge_refundable: false }
		: { status: "warning_under_review" };
}

function endDispute(
	{ account, cause }: ActionContext,
	dispute: Stripe.Dispute,
	outcome: "won" | "lost",
) {
	const ended = account.disputes.put({
		...dispute,
		is_charge_refundable: isInquiry(dispute) || outcome === "won",
		// An inquiry that is lost has no chargeback behind it.
		status: isInquiry(dispute) ? "warning_closed" : outcome,
	});
	if (ended.status === "won") {
		account.emit("charge.dispute.funds_reinstated", ended, cause);
	}
	account.emit("charge.dispute.closed", ended, cause);
	return ended;
}

function openDisputeOf({ account, id }: EndpointCall<unknown>) {
	const dispute = findObject("dispute", account.disputes, id);
	if (isClosed(dispute)) {
		throw invalidRequest("This dispute is already closed");
	}
	return dispute;
}

const isInquiry = ({ status }: Stripe.Dispute) => status.startsWith("warning");

const isClosed = ({ status }: Stripe.Dispute) =>
	["won", "lost", "warning_closed"].includes(status);

const outcomes: Record<string, "won" | "lost"> = {
	winning_evidence: "won",
	losing_evidence: "lost",
};

const escalating = "escalate_inquiry_evidence";
