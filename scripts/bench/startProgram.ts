/** Starts a built program of ours as an arm, with what it is told as a file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArmProcess } from './armProcess.ts';

interface ProgramOptions {
  readonly port: number;
  /** For its log and its input. */
  readonly folder: string;
  /** What it reads as a file of JSON, its only argument. */
  readonly input?: unknown;
  readonly environment?: Readonly<Record<string, string>>;
}

export async function startProgram(
  name: string,
  program: string,
  { port, folder, input, environment = {} }: ProgramOptions,
): Promise<ArmProcess> {
  const file = join(folder, `${name}.json`);
  if (input !== undefined) writeFileSync(file, JSON.stringify(input));
  return ArmProcess.start({
    name,
    program,
    args: input === undefined ? [] : [file],
    environment: { ...environment, PORT: String(port), APOLLO_TELEMETRY_DISABLED: '1' },
    logFile: join(folder, `${name}.log`),
  });
}
