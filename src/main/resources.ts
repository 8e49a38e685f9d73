import type { Sha256 } from '../shared/item.ts';
import type { ContentClient } from './content/client.ts';
import { resourceInMemory, type Resource } from './shell/resource.ts';

/** What pages fetch under `app://` beside the built files. */

/** A file of the content, of the type its item says; an OFD is shown as the PDF that is made of it. */
export const attachmentResource = async (
  content: ContentClient,
  sha256: Sha256,
): Promise<Resource | null> => {
  const facts = await content.call('attachmentFacts', sha256);
  if (facts?.mediaType === 'application/ofd')
    return previewResource(await content.call('attachment', sha256));
  return (
    facts && {
      mediaType: facts.mediaType,
      sizeBytes: facts.sizeBytes,
      whole: () => content.call('attachment', sha256),
      part: (fromByte, lengthBytes) =>
        content.call('attachmentPart', { sha256, fromByte, lengthBytes }),
    }
  );
};

export const previewResource = (pdf: Uint8Array | null): Resource | null =>
  pdf && resourceInMemory(pdf, 'application/pdf');
