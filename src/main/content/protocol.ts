import type {
  ChannelNode,
  CollectedItem,
  CollectionRequest,
  ItemDetail,
  ListPage,
  ListRequest,
  LocalWord,
  SearchPage,
  SearchRequest,
  Suggestion,
} from '../../shared/content.ts';
import type { FeedDistrict, FeedStatus } from '../../shared/feed.ts';
import type { Attachment, ItemId, Sha256 } from '../../shared/item.ts';
import type { OfdFault, OfdReport } from '../../shared/ofd.ts';
import type { Result } from '../../shared/result.ts';
import type { ServiceCatalogue } from '../../shared/services.ts';

export interface AttachmentPart {
  readonly sha256: Sha256;
  readonly fromByte: number;
  readonly lengthBytes: number;
}

/** What main asks of the content process. One request, one answer, matched by number. */
export interface ContentCalls {
  channels(input: null): ChannelNode[];
  list(input: ListRequest): ListPage;
  search(input: SearchRequest): SearchPage;
  suggest(input: string): Suggestion[];
  words(input: null): LocalWord[];
  collection(input: CollectionRequest): CollectedItem[];
  item(input: ItemId): ItemDetail | null;
  /**
   * The attachment's bytes, checked against its hash at every read; null when not here or damaged. An
   * OFD comes as the PDF that is made of it.
   */
  attachment(input: Sha256): Uint8Array | null;
  /** What must be said of an OFD attachment. */
  ofd(input: Sha256): Result<OfdReport, OfdFault>;
  /** What an item says of it, whether its bytes are here or not. */
  attachmentFacts(input: Sha256): Attachment | null;
  /** Some of its bytes, for films; the whole is checked before the first part. Null as above, or beyond the end. */
  attachmentPart(input: AttachmentPart): Uint8Array | null;
}
export type ContentCallName = keyof ContentCalls;

export interface ContentRequest {
  readonly id: number;
  readonly name: ContentCallName;
  readonly input: unknown;
}

/** The first message to the process. */
export interface ContentStart {
  readonly start: {
    readonly dataFolder: string;
    /** Where the bundled fonts lie: OFD attachments are written with them. */
    readonly fontFolder: string;
    readonly feed: {
      readonly url: string;
      readonly rootJson: string;
      readonly pollMs: number;
    } | null;
  };
}

export type ContentReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly feed: FeedStatus }
  /** The district's name, hotline and zone, from the content itself. */
  | { readonly district: FeedDistrict }
  /** Null: none that may be used. */
  | { readonly services: ServiceCatalogue | null }
  | { readonly log: string };
