/** What a bank says when it disputes a payment. An inquiry only asks. The codes are Visa's, which every brand has here. */
export const disputeKinds = {
	fraudulent: { reason: "fraudulent", type: "chargeback", code: "10.4" },
	lost: { reason: "product_not_received", type: "chargeback", code: "13.1" },
	inquiry: { reason: "fraudulent", type: "inquiry", code: "10" },
	compliance: { reason: "noncompliant", type: "compliance", code: null },
	debit: { reason: "debit_not_authorized", type: "chargeback", code: null },
};

export type DisputeKind = keyof typeof disputeKinds;
