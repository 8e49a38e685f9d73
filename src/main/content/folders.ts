import { join } from 'node:path';

/** Where content lives below the station's data folder. Everything but `trust` may be deleted at any time. */
export const contentFolders = (dataFolder: string) =>
  ({
    cache: join(dataFolder, 'content', 'cache'),
    attachments: join(dataFolder, 'content', 'attachments'),
    /** OFD attachments as PDF. */
    renditions: join(dataFolder, 'content', 'renditions'),
    downloads: join(dataFolder, 'content', 'downloads'),
    /** The highest metadata versions ever seen: what rollback is measured against. */
    trust: join(dataFolder, 'feed-trust'),
  }) as const;
