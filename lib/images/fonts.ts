import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The sans of the house for pictures, which are drawn from TTF only. By the folder that the app always runs in: a
 * bundler would rename what `resolve` finds.
 */
export const fontFiles = [
  { weight: 400, file: fontFile('400Regular/Inter_400Regular.ttf') },
  { weight: 600, file: fontFile('600SemiBold/Inter_600SemiBold.ttf') },
  { weight: 700, file: fontFile('700Bold/Inter_700Bold.ttf') },
] as const;

export function loadFonts() {
  return Promise.all(
    fontFiles.map(async ({ weight, file }) => ({ name: 'Inter', weight, data: await readFile(file) })),
  );
}

function fontFile(name: string): string {
  return path.join(process.cwd(), 'node_modules/@expo-google-fonts/inter', name);
}
