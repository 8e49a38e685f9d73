const workerUrl = new URL(
  '../../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  import.meta.url,
).href;

/**
 * The page's policy forbids strings where a script address is expected. This one named policy lets
 * exactly one address through, the worker that came with the build.
 */
const trustedUrl = (): string => {
  const policy = window.trustedTypes?.createPolicy('pdf-worker', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(`Not a worker of this app: ${url}`);
      return url;
    },
  });
  // `Worker` takes a TrustedScriptURL wherever it takes a string; its typing does not say so.
  return policy === undefined
    ? workerUrl
    : (policy.createScriptURL(workerUrl) as unknown as string);
};

let worker: Worker | null = null;

/** One worker for all documents of the window; it ends with the window. */
export const pdfWorker = (): Worker => {
  worker ??= new Worker(trustedUrl(), { type: 'module' });
  return worker;
};
