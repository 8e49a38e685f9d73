import type { ReactElement, ReactNode } from 'react';
import type { ZoneService } from '../../../shared/zone.ts';
import './pictures.css';

/**
 * Our own pictures of the eight services: a field of 96, one stroke, two tones of blue and one warm
 * spot that says what the thing is for. Their colours are the theme's, so a dark ground turns them over.
 */

const Sheet = ({ d }: { readonly d: string }) => <path className="art-paper" d={d} />;
const Lines = ({ d }: { readonly d: string }) => <path className="art-stroke" d={d} />;

/** A document under the glass. */
const information: ReactNode = (
  <>
    <path className="art-fill" d="M14 24h44v60H20a6 6 0 0 1-6-6z" />
    <Sheet d="M24 12h32l16 16v46a6 6 0 0 1-6 6H24a6 6 0 0 1-6-6V18a6 6 0 0 1 6-6z" />
    <Lines d="M56 12v16h16M30 38h24M30 50h14M30 62h10" />
    <circle className="art-warm" cx="62" cy="60" r="15" />
    <Lines d="M73 71l13 13" />
  </>
);

/** A sheet that is signed and on its way. */
const request: ReactNode = (
  <>
    <path className="art-fill" d="M10 40h68v40a6 6 0 0 1-6 6H16a6 6 0 0 1-6-6z" />
    <Sheet d="M20 10h40a6 6 0 0 1 6 6v52H14V16a6 6 0 0 1 6-6z" />
    <Lines d="M26 26h28M26 38h18M10 52l34 20 34-20v28a6 6 0 0 1-6 6H16a6 6 0 0 1-6-6z" />
    <path className="art-warm" d="M52 50l26-28 10 9-26 28-13 4z" />
  </>
);

/** A house of firms with its lights on. */
const enterprise: ReactNode = (
  <>
    <path className="art-fill" d="M48 38h34a4 4 0 0 1 4 4v42H48z" />
    <Sheet d="M16 14a4 4 0 0 1 4-4h28a4 4 0 0 1 4 4v70H16z" />
    <Lines d="M8 84h80M52 38h30a4 4 0 0 1 4 4v42M28 24h12M28 36h12M28 48h12M66 52h8M66 64h8" />
    <path className="art-warm" d="M27 66a7 7 0 0 1 14 0v18H27z" />
  </>
);

/** A home with a heart in it. */
const resident: ReactNode = (
  <>
    <path className="art-fill" d="M22 44l38-26 26 24v38a4 4 0 0 1-4 4H22z" />
    <Sheet d="M18 42L46 16l28 26v38a4 4 0 0 1-4 4H22a4 4 0 0 1-4-4z" />
    <Lines d="M8 50l38-36 38 36" />
    <path
      className="art-warm"
      d="M46 72C34 63 32 57 32 53a7.5 7.5 0 0 1 14-3.500A7.5 7.5 0 0 1 60 53c0 4-2 10-14 19z"
    />
  </>
);

/** The district unfolded, and here you are. */
const map: ReactNode = (
  <>
    <Sheet d="M10 28l24-10 28 10 24-10v56L62 84 34 74 10 84z" />
    <path className="art-fill" d="M34 18l28 10v56L34 74z" />
    <Lines d="M34 18v56M62 56v28M10 28l24-10 28 10 24-10v56L62 84 34 74 10 84zM18 62c8-6 10 4 16-4" />
    <path
      className="art-warm"
      d="M62 8a17 17 0 0 1 17 17c0 11-17 27-17 27S45 36 45 25A17 17 0 0 1 62 8z"
    />
    <circle className="art-paper" cx="62" cy="25" r="6" />
  </>
);

/** The telephone book of the district. */
const lookup: ReactNode = (
  <>
    <path className="art-fill" d="M24 18h50a6 6 0 0 1 6 6v60H24z" />
    <Sheet d="M20 12h46a6 6 0 0 1 6 6v60H20a6 6 0 0 1-6-6V18a6 6 0 0 1 6-6z" />
    <Lines d="M14 72a6 6 0 0 1 6-6h52M72 78v6H22a8 8 0 0 1-8-8M28 28h14M28 42h10" />
    <path
      className="art-warm"
      d="M47 28l7-3 5 9-4 4c2 5 5 8 10 10l4-4 9 5-3 8c-1 2-3 3-5 3-13-1-25-13-26-26 0-3 1-5 3-6z"
    />
  </>
);

/** A form, ticked through. */
const matters: ReactNode = (
  <>
    <path className="art-fill" d="M26 24h46a6 6 0 0 1 6 6v56H26z" />
    <Sheet d="M20 18h46a6 6 0 0 1 6 6v52a6 6 0 0 1-6 6H20a6 6 0 0 1-6-6V24a6 6 0 0 1 6-6z" />
    <path className="art-fill" d="M32 10h22a3 3 0 0 1 3 3v12H29V13a3 3 0 0 1 3-3z" />
    <Lines d="M32 10h22a3 3 0 0 1 3 3v12H29V13a3 3 0 0 1 3-3zM25 40l4 4 7-8M25 60l4 4 7-8M46 41h14" />
    <circle className="art-warm" cx="68" cy="66" r="18" />
    <Lines d="M59 66l6 7 12-13" />
  </>
);

/** Two who speak with each other. */
const interaction: ReactNode = (
  <>
    <path className="art-fill" d="M40 34h38a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8h-2v12L62 74H40z" />
    <Sheet d="M18 12h44a8 8 0 0 1 8 8v26a8 8 0 0 1-8 8H38L22 68V54h-4a8 8 0 0 1-8-8V20a8 8 0 0 1 8-8z" />
    <Lines d="M78 36a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8h-2v12L62 74H46" />
    <circle className="art-warm" cx="26" cy="33" r="4.5" />
    <circle className="art-warm" cx="40" cy="33" r="4.5" />
    <circle className="art-warm" cx="54" cy="33" r="4.5" />
  </>
);

const pictures: Readonly<Record<ZoneService, ReactNode>> = {
  information,
  request,
  enterprise,
  resident,
  map,
  lookup,
  matters,
  interaction,
};

export const ServicePicture = ({ of }: { readonly of: ZoneService }): ReactElement => (
  <svg className="picture" viewBox="0 0 96 96" aria-hidden="true">
    {pictures[of]}
  </svg>
);
