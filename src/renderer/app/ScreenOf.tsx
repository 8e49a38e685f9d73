import { useSnapshot } from '../kiosk/snapshot.tsx';
import type { Route } from '../navigation/history.ts';
import { ChannelScreen } from '../screens/channel/ChannelScreen.tsx';
import { HomeScreen } from '../screens/home/HomeScreen.tsx';
import { Preparing } from '../screens/home/Preparing.tsx';
import { ReaderScreen } from '../screens/reader/ReaderScreen.tsx';
import { prepared } from './prepared.tsx';

// What a visit may never need is no part of the first script: pdf.js, the keyboard's engine.
const search = prepared(
  async () => (await import('../screens/search/SearchScreen.tsx')).SearchScreen,
);
const attachment = prepared(
  async () => (await import('../screens/reader/AttachmentScreen.tsx')).AttachmentScreen,
);
const print = prepared(async () => (await import('../screens/print/PrintScreen.tsx')).PrintScreen);
const gazettes = prepared(
  async () => (await import('../screens/gazettes/GazettesScreen.tsx')).GazettesScreen,
);
const job = prepared(async () => (await import('../screens/print/JobScreen.tsx')).JobScreen);
const verify = prepared(
  async () => (await import('../screens/verify/VerifyScreen.tsx')).VerifyScreen,
);
const status = prepared(
  async () => (await import('../screens/status/StatusScreen.tsx')).StatusScreen,
);
const more = prepared(async () => (await import('../screens/home/MoreScreen.tsx')).MoreScreen);
const map = prepared(async () => (await import('../screens/map/MapScreen.tsx')).MapScreen);
const supervise = prepared(
  async () => (await import('../screens/home/SuperviseScreen.tsx')).SuperviseScreen,
);
const figures = prepared(
  async () => (await import('../screens/figures/FiguresScreen.tsx')).FiguresScreen,
);
const venues = prepared(
  async () => (await import('../screens/venues/VenuesScreen.tsx')).VenuesScreen,
);
const takeAway = prepared(
  async () => (await import('../screens/take-away/TakeAwayScreen.tsx')).TakeAwayScreen,
);
const guide = prepared(async () => (await import('../screens/guide/GuideScreen.tsx')).GuideScreen);
const requests = prepared(
  async () => (await import('../screens/requests/RequestsScreen.tsx')).RequestsScreen,
);
const lookFirst = prepared(
  async () => (await import('../screens/requests/LookFirstScreen.tsx')).LookFirstScreen,
);
const form = prepared(async () => (await import('../screens/form/FormScreen.tsx')).FormScreen);
const preview = prepared(
  async () =>
    (await import('../screens/form/ApplicationPreviewScreen.tsx')).ApplicationPreviewScreen,
);
const formPrinted = prepared(
  async () => (await import('../screens/form/FormPrintedScreen.tsx')).FormPrintedScreen,
);
const sent = prepared(async () => (await import('../screens/sent/SentScreen.tsx')).SentScreen);
const progress = prepared(
  async () => (await import('../screens/progress/ProgressScreen.tsx')).ProgressScreen,
);
const caseDocument = prepared(
  async () => (await import('../screens/progress/CaseDocumentScreen.tsx')).CaseDocumentScreen,
);
const subjects = prepared(
  async () => (await import('../screens/subjects/SubjectsScreen.tsx')).SubjectsScreen,
);
const subject = prepared(
  async () => (await import('../screens/subjects/SubjectScreen.tsx')).SubjectScreen,
);
const shelf = prepared(async () => (await import('../screens/shelf/ShelfScreen.tsx')).ShelfScreen);
const paper = prepared(async () => (await import('../screens/shelf/PaperScreen.tsx')).PaperScreen);
const enterprise = prepared(
  async () => (await import('../screens/enterprise/EnterpriseScreen.tsx')).EnterpriseScreen,
);
const benefits = prepared(
  async () => (await import('../screens/enterprise/BenefitsScreen.tsx')).BenefitsScreen,
);
const selfChecks = prepared(
  async () => (await import('../screens/self-check/SelfChecksScreen.tsx')).SelfChecksScreen,
);
const selfCheck = prepared(
  async () => (await import('../screens/self-check/SelfCheckScreen.tsx')).SelfCheckScreen,
);
const firms = prepared(async () => (await import('../screens/firms/FirmsScreen.tsx')).FirmsScreen);
const resident = prepared(
  async () => (await import('../screens/resident/ResidentScreen.tsx')).ResidentScreen,
);
const matters = prepared(
  async () => (await import('../screens/matters/MattersScreen.tsx')).MattersScreen,
);
const lookups = prepared(
  async () => (await import('../screens/lookups/LookupsScreen.tsx')).LookupsScreen,
);

const information = prepared(
  async () => (await import('../screens/information/InformationScreen.tsx')).InformationScreen,
);
const units = prepared(async () => (await import('../screens/units/UnitsScreen.tsx')).UnitsScreen);
const scorecards = prepared(
  async () => (await import('../screens/scorecards/ScorecardsScreen.tsx')).ScorecardsScreen,
);

/** The screens in the order in which visits come to need them. */
export const screensToPrepare = [
  search,
  information,
  print,
  attachment,
  gazettes,
  job,
  resident,
  enterprise,
  matters,
  lookups,
  requests,
  map,
  takeAway,
  lookFirst,
  form,
  verify,
  sent,
  progress,
  subjects,
  subject,
  shelf,
  paper,
  preview,
  formPrinted,
  caseDocument,
  selfChecks,
  selfCheck,
  benefits,
  firms,
  status,
  more,
  units,
  scorecards,
  supervise,
  figures,
  venues,
  guide,
].map(({ prepare }) => prepare);

const screenOf = (route: Route) => {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'channel':
      return <ChannelScreen route={route} />;
    case 'search':
      return <search.Screen route={route} />;
    case 'information':
      return <information.Screen route={route} />;
    case 'units':
      return <units.Screen />;
    case 'scorecards':
      return <scorecards.Screen />;
    case 'item':
      return <ReaderScreen itemId={route.itemId} />;
    case 'attachment':
      return (
        <attachment.Screen itemId={route.itemId} sha256={route.sha256} page={route.page ?? 1} />
      );
    case 'map':
      return <map.Screen route={route} />;
    case 'take-away':
      return <takeAway.Screen itemId={route.itemId} />;
    case 'print':
      return <print.Screen source={route.source} range={route.range ?? null} />;
    case 'gazettes':
      return <gazettes.Screen year={route.year} />;
    case 'job':
      return <job.Screen />;
    case 'verify':
      return <verify.Screen />;
    case 'status':
      return <status.Screen />;
    case 'more':
      return <more.Screen />;
    case 'supervise':
      return <supervise.Screen />;
    case 'figures':
      return <figures.Screen />;
    case 'venues':
      return <venues.Screen />;
    case 'guide':
      return <guide.Screen />;
    case 'requests':
      return <requests.Screen first={route.first} />;
    case 'look-first':
      return <lookFirst.Screen query={route.query} />;
    case 'form':
      return <form.Screen route={route} />;
    case 'application-preview':
      return <preview.Screen />;
    case 'form-printed':
      return <formPrinted.Screen formId={route.formId} />;
    case 'sent':
      return <sent.Screen />;
    case 'progress':
      return <progress.Screen />;
    case 'case-document':
      return <caseDocument.Screen sha256={route.sha256} name={route.name} />;
    case 'subjects':
      return <subjects.Screen list={route.list} only={route.only} />;
    case 'subject':
      return <subject.Screen list={route.list} id={route.id} />;
    case 'shelf':
      return <shelf.Screen part={route.part} />;
    case 'paper':
      return <paper.Screen materialId={route.materialId} />;
    case 'enterprise':
      return <enterprise.Screen />;
    case 'benefits':
      return <benefits.Screen route={route} />;
    case 'self-checks':
      return <selfChecks.Screen />;
    case 'self-check':
      return <selfCheck.Screen route={route} />;
    case 'firms':
      return <firms.Screen show={route.show} />;
    case 'resident':
      return <resident.Screen />;
    case 'matters':
      return <matters.Screen route={route} />;
    case 'lookups':
      return <lookups.Screen topic={route.topic} />;
  }
};

export const ScreenOf = ({ route }: { readonly route: Route }) => {
  const { feed } = useSnapshot();
  // A keyboard that can find nothing would only waste somebody's time.
  const tooEarly = feed.asOf === null && route.screen === 'search';
  return tooEarly ? <Preparing /> : screenOf(route);
};
