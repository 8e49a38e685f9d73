import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './dock.css';
import { Dock } from './Dock.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Dock />
  </StrictMode>,
);
