import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../theme/fonts.css';
import '../theme/theme.css';
import '../theme/tones.css';
import '../theme/base.css';
import './technician.css';
import { TechnicianPage } from './TechnicianPage.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <TechnicianPage />
  </StrictMode>,
);
