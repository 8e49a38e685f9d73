import type { Guide } from './guides.ts';

/** Guides to the events of life that had none. */
export const lifeGuides: readonly Guide[] = [
  {
    id: 'guide-farewell',
    title: '示例区身后一件事（亲人去世后的手续）一次办',
    agency: 'civil',
    published: '2026-06-16',
    subject: '民政',
    channels: 'guide-assistance guide-family',
    audiences: ['family', 'elderly'],
    summary: '注销户口、停发待遇、领丧葬补助、结清账户，一张表一次办完。',
    who: '逝者的配偶、子女、父母或者受委托的亲属；逝者户籍在本区，或者在本区领取养老待遇',
    bring:
      '死亡证明：医院或者社区卫生服务中心开具；逝者户口簿和身份证；经办人身份证；亲属关系材料：同一户口簿上的不用带；经办人银行卡：领取丧葬补助',
    steps:
      '填一张表；窗口核对材料；同时推送给公安、人社、医保、公积金；领取户口注销证明；补助 20 个工作日内到账',
    time: '户口注销当场；各项补助 20 个工作日',
    fee: '不收费；遗体接运、冷藏、火化、寄存四项基本服务免费',
    place: '政务服务大厅 1 楼“身后一件事”窗口，四个街道便民服务中心',
    placeId: 'place-hall',
    more: '! 家里不方便出门的，打电话给民政局，可以上门办。\n## 房产怎么办\n继承登记另办，见《示例区不动产继承登记》。手续不急在一时，没有期限。',
    relations: ['related guide-real-estate-inherit'],
  },
];
