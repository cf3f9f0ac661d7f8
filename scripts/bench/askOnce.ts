/** Asks one operation and insists on a whole answer: one that is partial or has errors is no measurement. */
import { request } from 'undici';
import { isObject, printGraphErrors, ToolFault, type Answer, type Operation } from '../client.ts';

/** @throws ToolFault on an error, and on an answer that says it lacks a center */
export async function askOnce(
  url: string,
  operation: Operation & { readonly operationName?: string },
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  const text = await body.text();
  if (statusCode !== 200)
    throw new ToolFault(`Expected an answer from ${url}, got HTTP ${statusCode}: ${text.slice(0, 1000)}`);
  const answer = JSON.parse(text) as Answer; // whatever is measured speaks GraphQL over HTTP
  if (answer.errors)
    throw new ToolFault(`${url} answered with errors:\n${printGraphErrors(answer.errors.slice(0, 3))}`);
  const completeness = answer.extensions?.['completeness'];
  if (isObject(completeness) && completeness['isComplete'] !== true)
    throw new ToolFault(`A center did not answer ${url}, so nothing was measured: see the logs.`);
  return answer;
}
