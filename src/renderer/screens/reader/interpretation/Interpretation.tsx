import { FileText, Images, PanelsTopLeft, Play, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { ItemDetail } from '../../../../shared/content.ts';
import type { InterpretationDetails } from '../../../../shared/item-details.ts';
import { Bilingual } from '../../../components/bilingual.tsx';
import { Notice } from '../../../components/notice.tsx';
import { readingWords } from '../../../i18n/reading.ts';
import { useSay } from '../../../i18n/say.tsx';
import type { Word } from '../../../i18n/word.ts';
import { Body } from '../Body.tsx';
import { FilmPlayer } from './FilmPlayer.tsx';
import { PageFrame } from './PageFrame.tsx';
import { PictureStory } from './PictureStory.tsx';
import './interpretation.css';

type Form = InterpretationDetails['form'];
type Media = Exclude<Form, { form: 'text' }>;

const faces: Readonly<Record<Media['form'], { readonly word: Word; readonly icon: LucideIcon }>> = {
  pictures: { word: readingWords.pictures, icon: Images },
  video: { word: readingWords.film, icon: Play },
  page: { word: readingWords.page, icon: PanelsTopLeft },
};

const filesOf = (form: Media): readonly string[] => {
  switch (form.form) {
    case 'pictures':
      return form.pictures.map(({ sha256 }) => sha256);
    case 'video':
      return [form.sha256, form.subtitles];
    case 'page':
      return [form.sha256];
  }
};

const MediaView = ({ form, title }: { readonly form: Media; readonly title: string }) => {
  switch (form.form) {
    case 'pictures':
      return <PictureStory pictures={form.pictures} />;
    case 'video':
      return <FilmPlayer film={form} />;
    case 'page':
      return <PageFrame sha256={form.sha256} title={title} />;
  }
};

const Choice = ({
  word,
  icon: Icon,
  isChosen,
  onChoose,
}: {
  readonly word: Word;
  readonly icon: LucideIcon;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) => (
  <button type="button" aria-pressed={isChosen} onClick={onChoose}>
    <Icon aria-hidden />
    <Bilingual of={word} inline />
  </button>
);

const Forms = ({ detail, form }: { readonly detail: ItemDetail; readonly form: Media }) => {
  const say = useSay();
  const { item, availableAttachments } = detail;
  const isHere = filesOf(form).every((sha256) => availableAttachments.includes(sha256));
  const [asText, setAsText] = useState(!isHere);
  return (
    <>
      <div className="form-choice" role="group" aria-label={say(readingWords.formLabel)}>
        <Choice {...faces[form.form]} isChosen={!asText} onChoose={() => setAsText(false)} />
        <Choice
          word={readingWords.asText}
          icon={FileText}
          isChosen={asText}
          onChoose={() => setAsText(true)}
        />
      </div>
      {asText && <Body blocks={item.body} />}
      {!asText && isHere && <MediaView form={form} title={item.title} />}
      {!asText && !isHere && <Notice tone="info">{say(readingWords.mediaNotHere)}</Notice>}
    </>
  );
};

/** An explanation in its own form, with the same in words one touch away; an item without forms is its text. */
export const Interpretation = ({ detail }: { readonly detail: ItemDetail }) => {
  const { body, details } = detail.item;
  const form = details?.kind === 'interpretation' ? details.form : null;
  return form === null || form.form === 'text' ? (
    <Body blocks={body} />
  ) : (
    <Forms detail={detail} form={form} />
  );
};

/** Files that are shown in place are not offered once more as attachments. */
export const shownFiles = ({ details }: ItemDetail['item']): readonly string[] => {
  if (details?.kind !== 'interpretation' || details.form.form === 'text') return [];
  const { form } = details;
  const poster = form.form === 'video' && form.poster !== null ? [form.poster] : [];
  return [...filesOf(form), ...poster];
};
