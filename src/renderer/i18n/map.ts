import type { PlaceTheme } from '../../shared/item-details.ts';
import { word, type Word } from './word.ts';

/** Words of the convenience map; its name is that of the service (home.ts). */

export const themeWords: Record<PlaceTheme, Word> = {
  government: word('政府部门', 'Agencies'),
  street: word('镇街园区', 'Towns'),
  education: word('教育', 'Education'),
  medical: word('医疗', 'Medical'),
  utilities: word('水电气热', 'Utilities'),
  transport: word('公共交通', 'Transport'),
};

export const mapWords = {
  all: word('全部', 'All'),
  themes: word('看哪一类', 'What to show'),
  map: word('地图', 'Map'),
  list: word('列表', 'List'),
  views: word('怎么看', 'How to show it'),
  here: word('您在这里', 'You are here'),
  backHere: word('回到这里', 'My location'),
  closer: word('放大', 'Zoom in'),
  farther: word('缩小', 'Zoom out'),
  mapLabel: word(
    '地图，方向键移动，加减号缩放。要用按键找地点，请换成列表。',
    'Map. Arrow keys move it, plus and minus zoom. To find a place by keys, use the list.',
  ),
  touchHint: word(
    '点一下图上的标志看详细；圈里的数字是这里有几处，点开就分开',
    'Touch a sign for details. A number is that many places: touch to open',
  ),
  search: word('按名字找', 'Find by name'),
  searchPlaceholder: word('写名字或者路名', 'A name or a street'),
  searchDone: word('写好了', 'Done'),
  clearSearch: word('不按名字找了', 'Clear'),
  nothing: word('没有找到这样的地点', 'No such place'),
  nothingAdvice: word('换一类看看，或者少写几个字', 'Choose another kind, or write less'),
  noMap: word('地图还没有传到本机', 'The map has not arrived yet'),
  noMapAdvice: word('请先看列表，内容是一样的', 'Please use the list; it says the same'),
  noPlaces: word('还没有地点的资料', 'No places yet'),
  noPlacesAdvice: word(
    '资料传到本机以后就能看。急用请拨打咨询电话',
    'They come with the next update. If it is urgent, please call the hotline',
  ),
  gone: word(
    '要看的地方已经不在名单里，请看看附近别的地方，或者打电话问',
    'That place is no longer listed; please look at others or call',
  ),
  nearestFirst: word('离这里近的排在前面', 'Nearest first'),
  byName: word('按类别排列', 'By kind'),
  close: word('关上', 'Close'),
  details: word('看全部', 'Everything about it'),
  print: word('打印路线小票', 'Print the way'),
  printing: word('正在打印小票……', 'Printing the slip …'),
  printed: word('小票打印好了，请取走', 'The slip is printed; please take it'),
  printUnsure: word(
    '不能确认小票是否打印出来了，请看看出票口',
    'It is not certain that the slip came out; please look',
  ),
  address: word('地址', 'Address'),
  phone: word('电话', 'Telephone'),
  hours: word('开放时间', 'Hours'),
  getThere: word('怎么去', 'How to get there'),
  fees: word('收费', 'Fees'),
  commitments: word('服务承诺', 'Promises'),
  barrierFree: word('轮椅可以进', 'Wheelchair access'),
  steps: word('门口有台阶', 'Steps at the door'),
  checkedOn: word('核对日期', 'Checked on'),
  openNow: word('现在开着', 'Open now'),
  closedNow: word('现在没开', 'Closed now'),
  atThisPlace: word('就在这里', 'Right here'),
  openMap: word('打开便民地图', 'Open the local map'),
  showOnMap: word('在地图上看', 'Show on the map'),
} as const;

/** `共 16 处` */
export const placeCount = (count: number): Word =>
  word(`共 ${count} 处`, `${count} place${count === 1 ? '' : 's'}`);
