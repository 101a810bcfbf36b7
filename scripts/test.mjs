// Runs on any Node from 18 on, and before anything is installed: only the standard library, and no TypeScript.
import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/verify/main.ts');
