import { Component, type ReactNode } from 'react';
import { general } from '../i18n/general.ts';
import { useSay } from '../i18n/say.tsx';
import './opening.css';

const Broken = ({ onRetry }: { readonly onRetry: () => void }) => {
  const say = useSay();
  return (
    <main className="opening" role="alert">
      <h1>{say(general.unexpectedTitle)}</h1>
      <p>{say(general.unexpectedAdvice)}</p>
      <button type="button" className="opening-button" onClick={onRetry}>
        {say(general.tryAgain)}
      </button>
    </main>
  );
};

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
    return <Broken onRetry={() => this.setState({ broken: false })} />;
  }
}
