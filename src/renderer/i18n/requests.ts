import type { RequestsView } from '../../shared/services.ts';
import { word, type Word } from './word.ts';

/** Words of 我要申请、我要说 and of the lists behind it. */
export const requestWords = {
  entry: word('我要申请、我要说', 'Apply, speak, ask'),
  entryHint: word('申请 · 查答复 · 提意见 · 投诉监督', 'Requests, answers, opinions, complaints'),
  title: word('我要申请、我要说', 'Apply and speak'),
  lead: word(
    '知情、参与、表达、监督，是您的权利。在这里提交的内容会加密送到受理单位，送到以后本机不留底。',
    'Your right to know, take part, speak and supervise. Sealed on the way; once there, nothing stays here.',
  ),
  know: word('查一查', 'Know'),
  takePart: word('来参与', 'Take part'),
  speak: word('说一说', 'Speak'),
  supervise: word('来监督', 'Supervise'),
} satisfies Record<string, Word>;

/** Why nothing can be handed in here now; null when it can. */
export const requestsBlocked: Record<RequestsView['state'], Word | null> = {
  ready: null,
  'not-enrolled': word(
    '本机还没有接通受理中心，暂时不能提交。请到窗口办理，或者找工作人员。',
    'This machine is not connected to the center. Please go to the counter, or ask the staff.',
  ),
  'no-key': word(
    '受理中心的加密钥匙还没有送到本机，暂时不能提交。请到窗口办理，或者过一会儿再来。',
    'The center’s key has not arrived here yet. Please go to the counter, or come back later.',
  ),
};

export const tileWords = {
  disclosure: word('依申请公开', 'Request information'),
  disclosureHint: word('没有公开的政府信息，可以申请', 'Ask for what is not public yet'),
  progress: word('查进度和答复', 'Progress and answers'),
  progressHint: word('拿着小票扫一扫，或者输入查询码', 'Scan your slip or type its code'),
  consultations: word('意见征集', 'Consultations'),
  consultationsHint: word('给正在起草的文件提意见', 'Give your opinion on drafts'),
  message: word('咨询投诉建议', 'Ask, complain, suggest'),
  messageHint: word('有问题、有意见，写下来，能查答复', 'Write it down, read the answer later'),
  applications: word('政策申请 · 项目申报', 'Policies and projects'),
  applicationsHint: word('看条件，登记申请意向', 'See the conditions, leave your intent'),
  materials: word('纸质资料', 'Printed matter'),
  materialsHint: word('架上有什么、在哪里、还有几份', 'On the shelf: take, print, reserve'),
  satisfaction: word('满意度评价', 'Rate this service'),
  satisfactionHint: word('一分钟，不用留姓名', 'One minute, no name'),
} satisfies Record<string, Word>;

export const lookFirstWords = {
  title: word('先查一查，可能已经公开了', 'It may be public already'),
  lead: word(
    '已经公开的，马上就能看、能打印，不用申请。请写下您要找的信息；姓名、电话这里不用写。',
    'What is public can be read and printed at once. No names or numbers here.',
  ),
  placeholder: word('例如：公租房分配名单', 'What do you need?'),
  look: word('查一查', 'Search'),
  found: word('这里面有您要的吗？点开就能看', 'Is it among these?'),
  nothing: word('没有找到已经公开的', 'Nothing public was found'),
  nothingHint: word('可以换个说法再查，也可以直接申请。', 'Try other words, or apply now.'),
  goOn: word('没有我要的，继续申请', 'Not here: apply'),
  skip: word('不查了，直接申请', 'Apply without searching'),
} satisfies Record<string, Word>;

export const subjectWords = {
  noneHint: word('有新的会显示在这里，请过些日子再来看。', 'New ones will appear here.'),
  open: word('正在进行', 'Open'),
  soon: word('还没开始', 'Not open yet'),
  closed: word('已截止', 'Closed'),
  takePart: word('我要提意见', 'Give my opinion'),
  apply: word('登记申请意向', 'Leave my intent'),
  readDraft: word('看征求意见的文件', 'Read the draft'),
  readGuide: word('看政策原文', 'Read the policy'),
  questions: word('会问您这些', 'You will be asked'),
  outcome: word('征集结果', 'Outcome'),
  outcomeLater: word('意见正在整理，采纳情况会公布在这里。', 'The outcome will be published here.'),
  adopted: word('采纳了', 'Adopted'),
  notAdopted: word('没有采纳，原因如下', 'Not adopted, and why'),
  conditions: word('要符合的条件', 'Conditions'),
  materials: word('要带的材料', 'What to bring'),
  policy: word('政策申请', 'Policy'),
  project: word('项目申报', 'Project'),
} satisfies Record<string, Word>;

/** `list`: what there is none of. */
export const noneWord = (list: Word): Word =>
  word(`现在没有${list.zh}`, `None at present: ${list.en}`);

export const receivedWord = (opinions: number): Word =>
  word(`共收到 ${opinions} 条意见。`, `${opinions} opinions were received.`);

export const sentWords = {
  sending: word('正在送出…', 'Sending…'),
  sendingHint: word('已经封好，正在送往受理中心，几秒钟就好。', 'Sealed, on its way.'),
  accepted: word('已受理', 'Accepted'),
  acceptedHint: word('受理中心已经收到。', 'The center has it.'),
  setAside: word('已送达，待核对', 'Delivered, to be checked'),
  setAsideHint: word(
    '受理中心已经收到，但要由工作人员先核对。请把编号告诉工作人员。',
    'The center has it; staff must check it first. Please tell staff the number.',
  ),
  paperNext: word(
    '接下来：资料补到了，工作人员打您留的电话，您到这里来取，不收钱。',
    'Next: when it has come, staff call the number you left; you fetch it here, free of charge.',
  ),
  waiting: word('待上传', 'Waiting to be sent'),
  waitingHint: word(
    '现在连不上受理中心。您提交的内容已经加密存好，一连上就自动送出，不用再交一次。下面的编号不会变。',
    'Stored sealed; it goes as soon as the center answers. The number stays the same.',
  ),
  number: word('受理编号', 'Number'),
  code: word('查询码', 'Query code'),
  codeHint: word(
    '查答复要用，小票上也有。',
    'You need it to read the answer; it is on the slip too.',
  ),
  dates: word('最迟什么时候', 'By when'),
  supplementBy: word('要您补充材料，最迟通知', 'Asked to add, at the latest'),
  replyBy: word('答复，最迟', 'Reply, at the latest'),
  extendedBy: word('如果延期，最迟', 'If extended'),
  estimated: word('预计', 'Estimated'),
  estimatedHint: word(
    '日期按工作日从今天算起，收到日以受理单位确认的为准；标“预计”的，要等国家公布那一年的放假安排才能定。',
    'Working days from today; the office confirms the day of receipt.',
  ),
  slipPrinting: word('正在打印小票，请稍候…', 'Printing your slip…'),
  slipTaken: word('小票已经印出，请拿走', 'Take your slip'),
  slipFailed: word('小票没有印出来。', 'The slip did not come out.'),
  slipUnsure: word('不能确定小票有没有印出来。', 'The slip could not be confirmed.'),
  slipWriteDown: word(
    '请把下面的编号和查询码抄下来，或者再打一次。',
    'Write number and code down, or print again.',
  ),
  slipWriteNumber: word(
    '请把下面的编号抄下来，或者再打一次。',
    'Write the number down, or print again.',
  ),
  slipAgain: word('再打一次小票', 'Print the slip again'),
  printApplication: word('打印申请表', 'Print my application'),
  done: word('好了', 'Done'),
  slipInHand: word('小票拿好了，完成', 'I have my slip: done'),
  printFailed: word('没有打印成功，请找工作人员。', 'It was not printed; please ask the staff.'),
  nothing: word('现在没有刚提交的内容', 'Nothing was handed in'),
  nothingAdvice: word('要查以前提交的，请用“查进度和答复”。', 'Use “Progress and answers”.'),
  rate: word('给这台机器打个分', 'Rate this machine?'),
} satisfies Record<string, Word>;

export const workingDaysWord = (days: number): Word =>
  word(`${days} 个工作日内`, `within ${days} working days`);

export const lastFourWords = {
  identity: word(
    '查的时候还要输入申请人（或经办人）证件号码的后四位。',
    'You will also need the last four of the document of the applicant or handler.',
  ),
  phone: word(
    '查的时候还要输入您留的电话号码的后四位。',
    'You will also need the last four of the telephone number you left.',
  ),
  number: word(
    '查的时候还要输入受理编号的后四位。',
    'You will also need the last four of the number.',
  ),
} as const;
