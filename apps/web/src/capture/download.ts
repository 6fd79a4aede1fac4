interface Download {
  readonly url: string;
  /** Size after decompression, for the progress. */
  readonly bytes: number;
}

/**
 * Fetches files side by side and tells how much of all of them has arrived (0-1).
 * Rejects with the address and the answer when one of them cannot be had.
 */
export async function downloadAll(
  files: readonly Download[],
  onProgress: (fraction: number) => void,
): Promise<Uint8Array[]> {
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let receivedBytes = 0;
  return Promise.all(
    files.map((file) =>
      download(file, (bytes) => {
        receivedBytes += bytes;
        onProgress(Math.min(1, receivedBytes / totalBytes));
      }),
    ),
  );
}

async function download(file: Download, onChunk: (bytes: number) => void): Promise<Uint8Array> {
  const response = await fetch(file.url);
  if (!response.ok || response.body === null)
    throw new Error(`${file.url} answered ${response.status}: reload the page, or rebuild the web app`);
  const content = new Uint8Array(file.bytes);
  let at = 0;
  const reader = response.body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (at + chunk.value.length > content.length) break;
    content.set(chunk.value, at);
    at += chunk.value.length;
    onChunk(chunk.value.length);
  }
  if (at !== file.bytes)
    throw new Error(`${file.url} has ${at} or more bytes instead of ${file.bytes}: reload the page`);
  return content;
}
