import { Component, type ReactNode } from 'react';
import { general } from '../i18n/general.ts';
import './opening.css';

/** A bug ends here: neutral words, and one button that begins again. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="opening" role="alert">
        <h1>{general.unexpectedTitle.zh}</h1>
        <p>{general.unexpectedAdvice.zh}</p>
        <button
          type="button"
          className="opening-button"
          onClick={() => this.setState({ broken: false })}
        >
          {general.tryAgain.zh}
        </button>
      </main>
    );
  }
}
