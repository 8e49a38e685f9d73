/** What the channels are called in English, by id. Streets, communities and villages keep their names. */
const names = `
policy-documents | Policies
policy-district | District government
policy-office | Government office
policy-department | Bureaus
policy-normative | Binding rules
policy-cleanup | Cleared and repealed
interpretation | Explained
interpretation-qa | Questions and answers
interpretation-text | Why and what
interpretation-chart | At a glance
interpretation-media | Film and interactive
enterprise | For firms
policy-talent | Talent
policy-finance | Funds
policy-tax | Taxes
policy-funding | Financing
policy-land | Land
policy-innovation | Innovation
policy-science | Science
enterprise-service | Services for firms
service-industry | Industry
service-parks | Parks
service-incubator | Incubators
service-innovation | Innovation services
service-science | Science services
service-talent | Talent
enterprise-calls | Policies and projects to apply for
policy-claim | Policies to apply for
project-call | Projects to apply for
firm-stages | Business life cycle
stage-open | Open
stage-run | Run
stage-fund | Fund
stage-people | Hire
stage-expand | Expand
stage-close | Close
firms | Firms of the district
star-companies | Star firms
star-products | Star products
firm-news | News of firms
guides | Guides
guide-certificate | Papers and registers
guide-social | Insurance
guide-housing | Housing
guide-family | Family and school
guide-elderly | Age and disability
guide-business | Doing business
guide-assistance | Hardship
life-events | Life events
event-birth | Birth
event-school | School
event-job | Work
event-marriage | Marriage
event-home | A home
event-medical | Health
event-retire | Retirement
event-hardship | Hardship
event-farewell | Farewell
disclosure | Statutory disclosure
disclosure-rules | Laws and rules
disclosure-organization | Agencies
disclosure-plan | Plans
disclosure-statistics | Statistics
disclosure-power | Licences
disclosure-penalty | Penalties
disclosure-finance | Budgets
disclosure-fee | Fees
disclosure-procurement | Procurement
disclosure-project | Major projects
disclosure-livelihood | School, health, work
disclosure-emergency | Emergencies
disclosure-inspection | Inspections
disclosure-recruitment | Civil service
disclosure-other | Other duties
disclosure-city | City works
disclosure-land | Land and compensation
disclosure-relief | Relief
disclosure-village | Streets and villages
topics | Topics
focus | Power, money, people, affairs
focus-power | Power
focus-money | Money
focus-people | People
focus-affairs | Affairs
five-disclosures | Five disclosures
five-decision | Decisions
five-execution | Carrying out
five-management | Management
five-service | Services
five-result | Results
responses | Answers to concerns
gazette | Gazette
gazette-2026 | 2026
gazette-2025 | 2025
gazette-earlier | 2024 and before
notice | Notices
notice-outage | Outages
notice-traffic | Traffic
notice-recruit | Jobs
notice-enrolment | Enrolment
notice-consultation | Consultations
notice-bidding | Tenders
notice-publicity | Public lists
notice-warning | Warnings
livelihood | Daily life
livelihood-insurance | Social insurance
livelihood-medical | Health
livelihood-education | Schools
livelihood-elderly | Care for the old
livelihood-housing | Housing support
livelihood-job | Work and start-ups
livelihood-assistance | Help in need
livelihood-lookup | Look it up
livelihood-places | Local map
local | Local
knowledge | Your rights
request-guide | Requesting information
knowledge-terms | Terms explained
knowledge-rights | My rights
knowledge-report | Annual reports
knowledge-venue | Using the zone
`;

export const englishNames: ReadonlyMap<string, string> = new Map(
  names
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, string] => {
      const [id = '', name = ''] = line.split('|').map((field) => field.trim());
      return [id, name];
    }),
);
