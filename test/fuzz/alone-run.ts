import { text } from 'node:stream/consumers';
import { firstReading } from './alone.ts';
import { PARSERS } from './parsers.ts';

// {parser, text} on standard input, the CPU milliseconds of that one input on standard output.

const asked: { readonly parser: string; readonly text: string } = JSON.parse(await text(process.stdin));
const parser = PARSERS.find(({ name }) => name === asked.parser);
if (parser === undefined) throw new Error(`No parser is named ${JSON.stringify(asked.parser)}.`);
process.stdout.write(String(firstReading(parser, asked.text)));
