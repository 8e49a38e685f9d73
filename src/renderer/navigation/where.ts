import type { ChannelNode, ItemDetail } from '../../shared/content.ts';
import { definitions } from '../../shared/submission/definitions/all.ts';
import type { FormKind } from '../../shared/submission/kinds.ts';
import { channelWord } from '../format/channel-word.ts';
import { pathTo } from '../format/channel-tree.ts';
import { benefitWords, checkWords, enterpriseWords, firmShowWords } from '../i18n/enterprise.ts';
import { figureWords } from '../i18n/figures.ts';
import { kindWords } from '../i18n/content.ts';
import { whereWords } from '../i18n/frame.ts';
import { general } from '../i18n/general.ts';
import { homeWords, serviceWords } from '../i18n/home.ts';
import { informationWords, scorecardWords, unitWords } from '../i18n/information.ts';
import { themeWords } from '../i18n/map.ts';
import { progressWords } from '../i18n/progress.ts';
import { lookupWords, matterWords, residentWords, topicWords } from '../i18n/resident.ts';
import { lookFirstWords, requestWords, tileWords } from '../i18n/requests.ts';
import { shelfWords } from '../i18n/shelf.ts';
import { venueWords } from '../i18n/venues.ts';
import { takeAwayWords } from '../i18n/take-away.ts';
import { plain, type Word } from '../i18n/word.ts';
import type { Route, SubjectList } from './history.ts';

/** One step from home to where the visitor is; `route` is null where they are already. */
export interface WhereStep {
  readonly word: Word;
  readonly route: Route | null;
}

/** What the steps are called by; empty and null until main has answered. */
export interface WhereNames {
  readonly channels: readonly ChannelNode[];
  readonly item: ItemDetail | null;
}

const requests: WhereStep = {
  word: requestWords.title,
  route: { screen: 'requests', first: null },
};
const progress: WhereStep = { word: progressWords.title, route: { screen: 'progress' } };
const information: WhereStep = {
  word: informationWords.title,
  route: { screen: 'information', by: 'channel' },
};
const map: WhereStep = {
  word: serviceWords.map.name,
  route: { screen: 'map', theme: null, placeId: null },
};
const enterprise: WhereStep = { word: enterpriseWords.title, route: { screen: 'enterprise' } };
const matters: WhereStep = {
  word: matterWords.title,
  route: { screen: 'matters', theme: null, audience: null, query: '' },
};
const lookups: WhereStep = { word: lookupWords.title, route: { screen: 'lookups', topic: null } };
const shelf: WhereStep = { word: shelfWords.title, route: { screen: 'shelf', part: null } };
const listWord: Record<SubjectList, Word> = {
  consultations: tileWords.consultations,
  applications: tileWords.applications,
};

const here = (word: Word): WhereStep => ({ word, route: null });

const ofChannel = (channel: ChannelNode): WhereStep => ({
  word: channelWord(channel),
  route: { screen: 'channel', filters: { channel: channel.id } },
});

/** The channel itself and the one above it: with home these are three. */
const channelSteps = (channels: readonly ChannelNode[], id: string): readonly WhereStep[] =>
  pathTo(channels, id)
    .slice(-2)
    .map((channel) => ofChannel(channel));

const itemWord = ({ item }: WhereNames): Word =>
  item === null ? whereWords.document : plain(item.item.title);

/** Under which channel a document stands: the first that it names. */
const itemSection = ({ channels, item }: WhereNames): readonly WhereStep[] => {
  const [channel] = item?.item.channels ?? [];
  return channel === undefined ? [] : channelSteps(channels, channel).slice(-1);
};

const itemStep = (itemId: string, names: WhereNames): WhereStep => ({
  word: itemWord(names),
  route: { screen: 'item', itemId },
});

/** What a form stands under, where that is not 我要申请、我要说. */
const formParents: Partial<Record<FormKind, WhereStep>> = {
  'matter-form': matters,
  'paper-material': shelf,
};

const stepsOf = (route: Route, names: WhereNames): readonly WhereStep[] => {
  switch (route.screen) {
    case 'home':
      return [];
    case 'channel':
      return route.filters.channel === undefined
        ? [here(route.filters.publications ? homeWords.latest : whereWords.everything)]
        : channelSteps(names.channels, route.filters.channel);
    case 'search':
      return [here(general.search)];
    case 'item':
      return [...itemSection(names), here(itemWord(names))];
    case 'attachment':
      return [itemStep(route.itemId, names), here(whereWords.attachment)];
    case 'print':
      return [itemStep(route.source.itemId, names), here(general.print)];
    case 'take-away':
      return [itemStep(route.itemId, names), here(takeAwayWords.title)];
    case 'gazettes':
      return [here(kindWords.gazette)];
    case 'job':
      return [here(general.print)];
    case 'verify':
      return [here(general.verify)];
    case 'status':
      return [here(general.machineStatus)];
    case 'more':
      return [here(homeWords.moreTitle)];
    case 'supervise':
      return [here(homeWords.superviseTitle)];
    case 'figures':
      return [here(figureWords.title)];
    case 'venues':
      return [here(venueWords.title)];
    case 'map':
      return route.theme === null ? [here(map.word)] : [map, here(themeWords[route.theme])];
    case 'information':
      return [here(informationWords.title)];
    case 'units':
      return [information, here(unitWords.title)];
    case 'scorecards':
      return [information, here(scorecardWords.title)];
    case 'requests':
      return [here(route.first === null ? requests.word : serviceWords[route.first].name)];
    case 'look-first':
      return [requests, here(lookFirstWords.title)];
    case 'form':
      return [formParents[route.kind] ?? requests, here(definitions[route.kind].words)];
    case 'application-preview':
      return [requests, here(whereWords.form)];
    case 'sent':
      return [requests, here(whereWords.handedIn)];
    case 'progress':
      return [requests, here(progress.word)];
    case 'case-document':
      return [progress, here(plain(route.name))];
    case 'subjects':
      return [requests, here(listWord[route.list])];
    case 'subject':
      return [
        requests,
        { word: listWord[route.list], route: { screen: 'subjects', list: route.list } },
      ];
    case 'shelf':
      return [here(shelf.word)];
    case 'paper':
      return [shelf];
    case 'guide':
      return [here(whereWords.guide)];
    case 'form-printed':
      return [matters, here(definitions['matter-form'].words)];
    case 'enterprise':
      return [here(enterprise.word)];
    case 'benefits':
      return [enterprise, here(benefitWords.title)];
    case 'self-checks':
    case 'self-check':
      return [enterprise, here(checkWords.title)];
    case 'firms':
      return [enterprise, here(firmShowWords[route.show])];
    case 'resident':
      return [here(residentWords.title)];
    case 'matters':
      return [here(matters.word)];
    case 'lookups':
      return route.topic === null ? [here(lookups.word)] : [lookups, here(topicWords[route.topic])];
  }
};

/** The way from home, home left out: at most two steps, the last of which is where one is. */
export const whereIs = (route: Route, names: WhereNames): readonly WhereStep[] =>
  stepsOf(route, names);

/** Which document's name the way needs; null when none. */
export const namedItem = (route: Route): string | null => {
  switch (route.screen) {
    case 'item':
    case 'attachment':
    case 'take-away':
      return route.itemId;
    case 'print':
      return route.source.itemId;
    default:
      return null;
  }
};
