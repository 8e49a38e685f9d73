import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/fonts.css';
import './theme/theme.css';
import './theme/tones.css';
import './theme/base.css';
import './app/opening.css';
import { App } from './app/App.tsx';
import './theme/contrast.css';
import './theme/reach.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

/**
 * Words are laid out once, in their own font: drawing them in another first makes the system look for
 * each character, and then everything is laid out again. Till then the emblem of index.html stands.
 */
const fontsAreRead = Promise.allSettled(
  ['500', '600'].map((weight) => document.fonts.load(`${weight} 1em 'Kiosk Sans'`, '政')),
);
void fontsAreRead.then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
