import { word, type Word } from './word.ts';

/** Words of reading aloud: those on its buttons, and those that are only said. */
export const voiceWords = {
  listen: word('听', 'Listen'),
  listenLong: word('听这一页', 'Listen to this page'),
  strip: word('朗读', 'Reading aloud'),
  starting: word('正在准备朗读…', 'Preparing to read…'),
  paused: word('已暂停', 'Paused'),
  ended: word('读完了', 'Finished'),
  pause: word('暂停', 'Pause'),
  goOn: word('继续', 'Continue'),
  previous: word('上一句', 'Back'),
  next: word('下一句', 'Next'),
  slow: word('慢', 'Slow'),
  normal: word('正常', 'Normal'),
  fast: word('快', 'Fast'),
  rate: word('语速', 'Speed'),
  softer: word('小声', 'Softer'),
  louder: word('大声', 'Louder'),
  stop: word('停止', 'Stop'),
  noVoice: word(
    '这台机器没有装语音，请工作人员帮忙念',
    'No voice is installed here; please ask the staff',
  ),
  noPrivateVoice: word(
    '这一页有个人信息，本机的语音不能念，请自己看',
    'This page is personal and this machine’s voice may not read it',
  ),
  failed: word('朗读出了问题，请再点一次“听”', 'Reading stopped; press Listen again'),
  nothing: word('这一页没有可以念的文字', 'There is no text to read on this page'),
  choice: (number: number): Word => word(`第${number}项，`, `Item ${number}. `),
  chosen: word('，已选', ', chosen'),
  cannotBeUsed: word('，现在不能用', ', not available now'),
  filled: word('已填写', 'filled in'),
  empty: word('还没有填写', 'not filled in yet'),
  scanned: word('这一页是图片，没有可以念的文字', 'This page is a picture without text'),
  place: (number: number, of: number): Word =>
    word(`第 ${number} 句，共 ${of} 句`, `Sentence ${number} of ${of}`),
  volume: (step: number, of: number): Word => word(`音量 ${step}/${of}`, `Volume ${step}/${of}`),
  emergency: (title: string, text: string): Word =>
    word(`紧急通知。${title}。${text}`, `Emergency notice. ${title}. ${text}`),
};
