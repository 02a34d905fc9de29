// The least that reading a plan can cost: JSON.parse of the file, and nothing else.
import { readFileSync } from 'node:fs';

const file = process.argv[2];
if (file !== undefined) JSON.parse(readFileSync(file, 'utf8'));
