import type { PlaceTheme } from '../../../shared/item-details.ts';
import { pictograms } from './pictograms.ts';

export const Pictogram = ({ theme }: { readonly theme: PlaceTheme }) => (
  <svg aria-hidden viewBox="0 0 24 24" className="pictogram">
    <path d={pictograms[theme]} />
  </svg>
);
