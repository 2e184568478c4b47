import { isRouteErrorResponse } from "@remix-run/react";
import { BookList } from "../catalog/book-list";
import { ReloadLink } from "../ui/reload-link";
import { CleanAddress } from "../ui/remove-secret-from-url";
import { failureOf } from "./error-message";

/** The page for whatever a route throws. Where something was not found, it offers the books. */
export function ErrorPage({
	error,
	requestId,
}: {
	error: unknown;
	/** Under which the log tells of it. */
	requestId?: string;
}) {
	const status = isRouteErrorResponse(error) ? error.status : 500;
	const { title, sentence, ...failure } = failureOf(error);
	const reference = failure.reference ?? requestId;
	const notFound = status === 404;
	return (
		<>
			{failure.cleanAddress && <CleanAddress path={failure.cleanAddress} />}
			<section className="failure has-notes">
				<p className="in-margin penned">Error {status}</p>
				<h1>{title}</h1>
				<p className="lead">{sentence}</p>
				{reference && (
					<p className="fine-print">
						If you write to us, quote <code>{reference}</code>.
					</p>
				)}
				{!notFound && (
					<p>
						<ReloadLink>Try again</ReloadLink>
					</p>
				)}
			</section>
			{notFound && <BookList />}
		</>
	);
}
