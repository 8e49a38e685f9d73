import type { ReportView, TechnicianSnapshot } from '../../shared/technician.ts';
import { Emblem } from '../components/emblem.tsx';

const reportText = (report: ReportView): string | null => {
  switch (report.state) {
    case 'none':
      return null;
    case 'making':
      return '正在生成就绪报告…';
    case 'printing':
      return '就绪报告已保存，正在打印…';
    case 'ended': {
      const paper = {
        confirmed: '打印机确认已打印',
        unconfirmed: '打印机没有确认，请看出纸口',
        failed: `没有打印（${report.cause ?? ''}）`,
      }[report.paper];
      return report.file === null
        ? '就绪报告没有做成，请看日志'
        : `就绪报告：${paper}。已保存到 ${report.file}`;
    }
  }
};

export const Header = ({ snapshot }: { readonly snapshot: TechnicianSnapshot }) => {
  const { venue, version, printingPaused, report } = snapshot;
  const isBusy = report.state === 'making' || report.state === 'printing';
  const text = reportText(report);
  return (
    <header className="staff-header">
      <div className="staff-title">
        <Emblem />
        <div>
          <h1>技术员页面</h1>
          <p>
            <span>{venue.name}</span> <span>{version}</span>
          </p>
        </div>
      </div>
      <div className="staff-actions">
        <button
          type="button"
          className="staff-button"
          aria-pressed={printingPaused}
          onClick={() => void window.technician.setPrintingPaused({ isPaused: !printingPaused })}
        >
          {printingPaused ? '恢复打印' : '暂停打印'}
        </button>
        <button
          type="button"
          className="staff-button"
          aria-disabled={isBusy || undefined}
          onClick={() => {
            if (!isBusy) void window.technician.makeReport({});
          }}
        >
          打印就绪报告
        </button>
        <button
          type="button"
          className="staff-button staff-leave"
          onClick={() => void window.technician.leaveTechnician({})}
        >
          返回居民界面
        </button>
      </div>
      <div role="status" className="staff-notices">
        {printingPaused && <p className="staff-paused">打印已暂停，居民看到“打印机没有准备好”。</p>}
        {text !== null && <p>{text}</p>}
      </div>
    </header>
  );
};
