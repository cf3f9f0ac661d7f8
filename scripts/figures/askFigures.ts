/** Asks a running graph for its figures. */
import { postOperation, type Answer } from '../client.ts';
import { FIGURES_QUERY } from './query.ts';
import { readFigures, type FiguresReport } from './readFigures.ts';

export async function askFigures(url: string): Promise<{ readonly answer: Answer; readonly report: FiguresReport }> {
  const answer = await postOperation(url, { query: FIGURES_QUERY });
  return { answer, report: readFigures(answer) };
}
