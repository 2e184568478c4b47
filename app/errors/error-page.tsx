import { isRouteErrorResponse, Link } from "@remix-run/react";
import { BookList } from "../catalog/book-list";
import { contactOf, useSeller } from "../config/seller";
import { Reference } from "../ui/reference";
import { ReloadLink } from "../ui/reload-link";
import { RemoveSecretFromUrl } from "../ui/remove-secret-from-url";
import { requestIdAttribute, useRequestId } from "../ui/request-id";
import { StackTrace } from "../ui/stack-trace";
import { isUnreachable, toFailure } from "./error-message";
import { Retry } from "./retry";

/** The page for anything that a route throws. With a 404 it also lists the books. */
export function ErrorPage({ error }: { error: unknown }) {
	const status = isRouteErrorResponse(error) ? error.status : 500;
	const { title, sentence, ...failure } = toFailure(error);
	const unreachable = isUnreachable(error);
	const notFound = status === 404;
	const requestId = useRequestId();
	const seller = useSeller();
	const reference =
		failure.reference ?? (notFound || unreachable ? undefined : requestId);
	return (
		<>
			{failure.cleanAddress && (
				<RemoveSecretFromUrl path={failure.cleanAddress} />
			)}
			<section className="failure has-notes">
				<p className="in-margin handwritten">
					{unreachable ? "No connection" : `Error ${status}`}
				</p>
				<h1>{title}</h1>
				<p className="lead">{sentence}</p>
				{failure.link && (
					<p className="choices">
						<Link to={failure.link.to} viewTransition>
							{failure.link.words}
						</Link>
					</p>
				)}
				{reference && (
					<Reference contact={contactOf(seller, reference)}>
						<code {...{ [requestIdAttribute]: "" }}>{reference}</code>
					</Reference>
				)}
				<StackTrace stack={failure.stack} />
				{unreachable && <Retry />}
				{!notFound && !unreachable && (
					<p>
						<ReloadLink>Try again</ReloadLink>
					</p>
				)}
			</section>
			{notFound && <BookList />}
		</>
	);
}
