/** Lines that web pages put around articles. Each row is matched against a whole line, white space already trimmed. */
interface Phrase {
  readonly what: string;
  readonly line: RegExp;
}

export const PHRASES: readonly Phrase[] = [
  {
    what: 'advertisement',
    line: /^[[(]?(?:advertise?ments?|advert|ads?|(?:video )?ad feedback|(?:article )?ad box|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid (?:content|post)|partner content)[\])]?[.:]?$/iu,
  },
  {
    what: 'advertisement notice',
    line: /^(?:story|article|content|this advertisement)(?: continues?| resumes?| has not loaded yet)(?: below| after)?.{0,60}$/iu,
  },
  {
    what: 'skeleton',
    line: /^(?:article|main|page|body) (?:content|body|text|image|main image)$|^(?:content|loading|please wait|image|video|photo|gallery|slideshow|placeholder|transcript|caption|summary|text size|font size)[.…: ]*$/iu,
  },
  {
    what: 'alternative text',
    line: /^(?:[\p{L}\d'’&.-]+ ){0,5}(?:logo|badge|icon|main image|thumbnail|avatar|placeholder|banner)$/iu,
  },
  {
    what: 'file name',
    line: /^[\w%-]{0,80}\.(?:png|jpe?g|gif|webp|svg|mp4|pdf)\)?$|^!?\[[^\]]{0,200}\]\([^)\s]{0,500}(?:\s"[^"]{0,200}")?\)$/iu,
  },
  {
    what: 'read on',
    line: /^(?:read|see|view|show|load|learn|find out|discover|explore|watch|listen)(?: the)?(?: (?:more|next|on|also|now|all|less|related|full|entire|original|whole|complete|rest|here))(?: (?:the|of|at|on|in|from|about|here|story|article|articles|stories|post|comments?|it|this).{0,60})?[.:…»→> ]*$/iu,
  },
  {
    what: 'teaser',
    line: /^(?:(?:read|see|watch|listen|also read)(?: (?:more|also|next|now|here))?|related(?: (?:stor(?:y|ies)|articles?|news|coverage|content|links?|topics?|video))?|more (?:on|from|about) .{1,60}|more|don['’]?t miss|must[ -]read|recommended|in pictures|in case you missed it|live updates?|from our partners?)\s?(?::|\||»|→).{0,200}$/iu,
  },
  {
    what: 'list of other articles',
    line: /^(?:related(?: (?:stories|story|articles?|news|topics?|coverage|content|links?|posts?|tags?|reading))?|more (?:stories|news|articles|coverage|like this|to (?:read|explore)|from .{1,40}|in .{1,30}|on this (?:story|topic))|most (?:popular|read|viewed|shared|watched|recent)(?: .{1,30})?|breaking|trending(?: now| stories| topics)?|recommended(?: (?:for you|stories|articles|reading|videos|from .{1,30}))?|you (?:may|might)(?: also)?(?: like| be interested.{0,10})?|(?:editor['’]?s?|editors['’]) (?:picks?|choice)|top stories|latest(?: news| stories| headlines| updates)?|popular(?: now| stories)?|up next|what to read next|also on .{1,30}|in this (?:article|story)|further reading|around the web|from the web|suggested(?: for you| reading| topics)?|see all topics|other news|next (?:article|story|post|up)|previous (?:article|story|post)|explore more|breaking news|in other news|elsewhere on .{1,30}|top comments?)[:.]?$/iu,
  },
  {
    what: 'sharing',
    line: /^(?:(?:you can )?share(?: (?:this|the|your thoughts|on|via|with|article|story|post|link|options|full article|by)\b.{0,40})?|tweet(?: this)?|retweet|pin(?: it| this)?|post|print(?: this)?(?: (?:article|page|story))?|e-?mail(?: this)?(?: (?:article|story|to a friend))?|copy(?: the)? (?:link|url)|link copied.{0,20}|save(?: (?:article|story|for later|this.{0,20}))?|bookmark|gift(?: this)? article|share full article|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|instagram|youtube|tiktok|threads|bluesky|viber|vk|rss|flipboard|google news|like|dislike|reply|report|link|follow|listen & follow|listen(?: to (?:this )?(?:article|story)\b.{0,40})?(?: \(?\d.{0,15})?)!?$/iu,
  },
  {
    what: 'comments',
    line: /^(?:(?:leave|post|write|add|view|show|hide|read|see|join)?\s?(?:a |all |the |your )?(?:comments?|conversation|discussion|reply)(?: (?:here|below|\(\d+\)|now|section|policy))?|\(?\d[\d,.]{0,9}[km]?\)?\s(?:comments?|shares?|likes?|views?|reactions?|replies|reads?|followers?)|comments are closed\.?|be the first to comment.{0,20})$/iu,
  },
  {
    what: 'age or count',
    line: /^(?:(?:updated|published|posted|last updated|modified)?:?\s?(?:about |over |almost |an? )?\d{0,3}\s?(?:s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|mos?|years?|yrs?)(?: |\.)ago[\s·|•,]{0,3}\d{0,6}(?: .{1,20})?|just now|yesterday|today|\d{1,2}\s?[smhdw]|(?!(?:1[5-9]|20)\d\d$)[#(]?\d[\d.,]{0,11}\s?[kmb]?\)?\+?|\d{1,3}[ -]?(?:min(?:ute)?s?)(?: read| watch| listen)?|reading time:?.{0,20}|est(?:imated)?\.? (?:read|reading) time.{0,20}|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?)$/iu,
  },
  {
    what: 'subscription',
    line: /^(?:subscribe|sign (?:up|in|out|on)(?: here| now| today| for free)?|log (?:in|out|on)|login|register|create (?:an? )?(?:free )?account|join (?:us|now|free|today|our .{1,60}|the conversation.{0,60})|get (?:unlimited|instant|full access|the (?:latest|day['’]?s|best) (?:news|stories|headlines|updates)|the (?:full|best|complete) .{0,20}experience|breaking news|daily).{0,80}|start (?:your|a) (?:free )?(?:trial|subscription).{0,80}|become an? (?:member|subscriber|supporter).{0,80}|support (?:our|independent|quality|local) (?:journalis[mt]s?|work|reporting|newsroom|media)\b.{0,80}|donate(?: now| today| here)?|stay (?:informed|up to date|connected|tuned|ahead).{0,80}|never miss .{0,80}|manage (?:your )?(?:account|subscription|preferences|cookies|consent).{0,20}|my account|already (?:a |have |registered|subscribed).{0,80}|unlock (?:this|full|unlimited|premium|access|the (?:full|rest)).{0,60}|try .{0,20} free.{0,40}|enter your e-?mail.{0,40}|your e-?mail(?: address)?|e-?mail address|thank(?:s| you) for (?:subscribing|signing up|reading|registering).{0,60})[.!:]?$/iu,
  },
  {
    what: 'subscription',
    line: /^(?:subscribe|sign up|signup|register|log in|sign in|follow us)\b.{0,40}\b(?:newsletters?|e-?mails?|inbox|alerts?|account|access|whatsapp|telegram|twitter|facebook|instagram|youtube|google news|channel|podcast|updates|app|subscribers?|unlimited|to (?:read|continue|comment|view|unlock|save|listen))\b.{0,120}$|^join\b.{0,40}\b(?:newsletter|whatsapp|telegram|channel|community|youtube|discussion)\b.{0,80}$/iu,
  },
  {
    what: 'subscription',
    line: /^(?:this (?:article|story|content|post) is (?:for|only|available|exclusive|reserved)\b.{0,80}\b(?:subscribers?|members|premium)\b.{0,40}|you(?:['’]ve| have) (?:reached|read|used|hit) .{0,40}\b(?:limit|free articles?)\b.{0,60}|by (?:signing up|subscribing|registering|clicking|continuing|providing|submitting)\b.{0,100}\b(?:you (?:agree|accept|consent|confirm)|our (?:terms|privacy))\b.{0,200})$/iu,
  },
  {
    what: 'paywall or player',
    line: /^.{0,240}\b(?:registering for free|sign[- ]in if you have an account|create an account or sign[- ]in|with one account|your reading experience|reserved for subscribers|unlimited (?:online |digital )?access|exclusive articles (?:by|from)|(?:video|audio) (?:has )?failed to load|try refreshing your browser|refresh (?:the page|your browser)|while we verify access|enable javascript|(?:ad|content) ?blocker|civil forum for discussion|appears in print on|order reprints|your (?:subscription|support) (?:helps|makes)|want all of .{1,40}\? subscribe|terms of (?:use|service) and privacy policy)\b.{0,320}$/iu,
  },
  {
    what: 'newsletter',
    line: /^(?:(?:our|your|the|free|daily|weekly|morning|evening|breaking|news|a)\s){1,4}.{0,40}newsletters?[!.]?$|^.{0,100}\b(?:in|to|into|straight to) your inbox\b.{0,60}$/iu,
  },
  {
    what: 'app advert',
    line: /^(?:get|download|try|install|open|use|experience|continue|read|view)\b.{0,50}\b(?:app|app store|google play)\b.{0,40}$|^(?:download on the |get it on |available on (?:the )?)?(?:apple )?(?:app store|google play)(?: .{1,20})?$|^scan (?:the|this) qr code.{0,60}$/iu,
  },
  {
    what: 'cookies',
    line: /^(?:(?:we|this (?:web)?site|our (?:web)?site|our partners)(?: and our partners)? uses? cookies\b.{0,400}|(?:accept|reject|allow|decline|manage|only necessary|necessary)(?: all| additional| optional)?(?: cookies)?(?: and close| settings)?|(?:cookie|privacy) (?:settings|policy|notice|preferences|statement)|your privacy(?: choices| matters)?|i accept|got it!?|ok(?:ay)?!?)\.?$/iu,
  },
  {
    what: 'site navigation',
    line: /^(?:skip to .{1,30}|jump to .{1,30}|(?:open|close|toggle|main|show|hide)? ?(?:menu|navigation|search|sidebar)|search(?: (?:the site|this site|here|for))?\.{0,3}|home(?: ?page)?|close|back(?: to (?:top|home|the top|article|news|results))?|next|previous|prev|top|more|less|expand|collapse|go|submit|send|cancel|ok|yes|no|continue|contact(?: us)?|about(?: us)?|careers|advertise(?: with us)?|help(?: cent(?:er|re))?|faqs?|feedback|site ?map|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|conditions of use|privacy|accessibility|legal|imprint|editorial (?:policy|standards)|corrections?|report (?:an? )?(?:error|typo|mistake|correction).{0,40}|advertising|subscriptions?|newsletters?|archives?|sections?|topics|editions?|languages?|choose .{0,20}language|select .{0,20}language|change language|all rights reserved|follow us.{0,40}|or|author of the article:?.{0,60}|featured .{0,30}|view original|powered by .{1,40}|play|pause|mute|unmute|fullscreen|full screen|play video|watch live|live|accessibility links|keyboard shortcuts.{0,40}|purchase licensing rights.{0,20}|scroll to continue|duration|replay|font|a[ -]?[+-])$/iu,
  },
  {
    what: 'tags',
    line: /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|posted in|in this story|mentioned in this (?:story|article)|section|labels?|hashtags?)\s?:.{0,300}$|^(?:#[\p{L}\p{N}_]+[\s,]*){1,20}$/iu,
  },
  {
    what: 'image credit',
    line: /^(?:(?:(?:file|stock|handout|illustrative|representational|representative|archive)[ -]?)?(?:photos?|images?|pictures?|photograph|illustration|graphic|picture|video)(?: (?:credits?|source|caption|courtesy|copyright|by|via|of))?\s?[:|©/].{0,300}|(?:photo|image|picture|photograph|illustration|graphic)(?:s)? (?:by|credit|courtesy|via|source)\b.{0,160}|(?:credits?|captions?)\s?[:|].{1,100}|source\s?[:|]\s?(?:[^\s.]{1,30}\s){0,3}[^\s.]{1,30}|image (?:source|caption),? .{0,300}|media caption.{0,300}|file (?:photo|image|picture)\.?)$/iu,
  },
  {
    what: 'image credit',
    line: /^[^“”"]{0,400}(?:\((?:file )?(?:photo|image|picture|photograph)s?\b[^)]{0,100}\)|\bgetty images\b[^.]{0,60}|©\s?[^.]{1,80})\.?\)?$/iu,
  },
  {
    what: 'image credit',
    line: /^[^“”"]{0,400}(?:\b(?:REUTERS|Reuters|AFP|AP|EPA|Sputnik|TASS|Xinhua|Bloomberg)\s?\/\s?\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){0,3}(?:\/[\p{L} ]{2,20})?|\b(?:Photo|PHOTO|Photograph|Image|Picture|Credit|CREDIT)s?(?: by| credit| courtesy)?\s?:\s?[^.]{2,80}|\b(?:Photo|Image|Picture|Illustration)(?:graph)? by \p{Lu}[^.]{2,80}|Credit(?:\.{3}|…).{0,80}|\bvia (?:REUTERS|Reuters|AP|AFP|EPA|Getty|Shutterstock))\.?\)?$/u,
  },
  {
    what: 'rights',
    line: /^(?:(?:copyright|©|\(c\))\s.{0,200}|.{0,160}\ball rights reserved\b.{0,160}|.{0,60}\btrust principles\b.{0,20}|.{0,80}\bmay not be (?:published|reproduced|redistributed)\b.{0,160})$/iu,
  },
  {
    what: 'desk note',
    line: /^[([]?(?:(?:additional )?(?:reporting|writing|editing|compilation|translation)(?: and (?:writing|editing|reporting))? by\b.{1,240}|with (?:inputs?|files?|reporting|additional reporting) (?:from|by)\b.{1,120})$/iu,
  },
  {
    what: 'desk note',
    line: /^[([]?(?:Edited|Compiled|Translated|Written|Produced|Reported) by:? \p{Lu}[\p{L}.'’-]{0,40}(?: (?:and )?\p{Lu}[\p{L}.'’-]{0,40}){0,6}[)\]]?[.]?$/u,
  },
  {
    what: 'desk note',
    line: /^[^“”"]{2,160}\bcontributed (?:reporting )?to this (?:report|story|article|post)\.?$|^this (?:story|article|post|page|interview|report|transcript|conversation) (?:has been|was|is being|will be) (?:updated|edited|condensed|translated|automatically)\b[^.]{0,200}\.?$|^.{0,200}\b(?:may not be in its final form|accuracy and availability may vary)\b.{0,200}$/iu,
  },
  {
    what: 'length of a recording',
    line: /^\d{1,2}:\d{2}(?::\d{2})? ?[-–—|·] ?.{1,40}$|^\d{1,3}[ -]minute (?:listen|watch)$/iu,
  },
  {
    what: 'byline',
    line: /^(?:[Bb]y|BY):? \p{Lu}[\p{L}.'’-]{0,40}(?:(?:,? (?:and|&) |, | | \| )\p{Lu}[\p{L}.'’-]{0,40}){0,8}(?:,? (?:and|&) |, | | \| )?(?:[|,·•–-].{0,60})?$/u,
  },
  {
    what: 'pointer to another page',
    line: /^.{0,120}\b(?:click|tap|press) (?:here|below|on the link|the link)\b.{0,60}$|^https?:\/\/\S+$|^www\.\S+$|^[^\s@]+@[^\s@]+\.\w{2,}$|^@\w{2,30}$/iu,
  },
  {
    what: 'language menu',
    line: /^[\p{L} ()-]{2,40}\s?[·•|]$|^(?:english|español|deutsch|français|italiano|português|русский|українська|polski|türkçe|العربية|中文|日本語|한국어|हिन्दी|বাংলা|bengali|hindi|arabic|chinese|french|german|spanish|russian|ukrainian|portuguese|italian|japanese|korean|turkish|urdu|persian|polish|dutch)(?: ?\([^)]{1,20}\))?$/iu,
  },
  {
    what: 'follow',
    line: /^(?:(?:follow|like|find|connect with) us|(?:follow|like|find|connect with) (?:@\w+|.{1,40} on (?:x|twitter|facebook|instagram|linkedin|telegram|youtube|threads|bluesky)))\b.{0,80}$/iu,
  },
];

/** Lines after which the next line or lines belong to other articles. */
export const OPENS_TEASERS =
  /^(?:read (?:more|also|next)|see also|related(?: (?:stories|story|articles?|news|coverage|content|links?|posts?|reading))?|also read|more (?:stories|news|articles|coverage|like this|from .{1,40}|in .{1,30}|on this (?:story|topic))|most (?:popular|read|viewed|shared|watched)(?: .{1,30})?|trending(?: now| stories)?|recommended(?: (?:for you|stories|articles|reading|from .{1,30}))?|you (?:may|might)(?: also)? like|(?:editor['’]?s?|editors['’]) (?:picks?|choice)|top stories|latest(?: news| stories| headlines)?|up next|what to read next|further reading|don['’]?t miss|watch(?: now| more)?|in other news)[:.]?$/iu;

/** Buttons and channels put a sign before their words. */
const PICTOGRAM = /^[\p{So}\p{Sm}\p{Sk}\p{Mn}\p{Cf}\s]+/u;

/** A scrape phrase as a whole line. */
export function isScrapePhrase(line: string): boolean {
  if (line.length > 600) return false;
  const bare = line.replace(PICTOGRAM, '');
  return PHRASES.some((phrase) => phrase.line.test(line) || (bare !== line && phrase.line.test(bare)));
}
