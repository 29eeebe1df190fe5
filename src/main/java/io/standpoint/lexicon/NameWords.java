package io.standpoint.lexicon;

import java.util.Set;
import java.util.regex.Pattern;

/** Words that tell where a name begins and ends. Sets are in lower case unless said otherwise. */
public final class NameWords {

  public static final Set<String> ARTICLES = Set.of("the", "a", "an");

  public static final Set<String> HONORIFICS =
      WordSet.of(
          """
          mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof.
          """);

  /** Offices and ranks that stand before or after a name without being a part of it. */
  public static final Set<String> TITLES =
      WordSet.of(
          """
          president president-elect vice premier taoiseach tánaiste tanaiste prime minister
          chancellor secretary senator
          sen. sen representative rep. rep congressman congresswoman governor gov. gov mayor
          ambassador general gen. admiral adm. colonel col. major maj. captain capt.
          lieutenant lt. king queen crown prince princess pope judge justice chairman chairwoman
          chair chief ceo cfo cto coo director speaker leader executive founder co-founder
          professor spokesman spokeswoman spokesperson foreign defense defence deputy former
          ex-president candidate attorney officer envoy analyst economist researcher
          correspondent finance commerce treasury state special undersecretary assemblymember
          assemblyman assemblywoman councilmember councilman councilwoman councillor councilor
          commissioner comptroller sheriff superintendent commander brigadier marshal sergeant
          sgt. sgt reverend rev. rev cardinal archbishop bishop rabbi detective constable commodore
          corporal
          """);

  /** Before {@link #MINISTERS}, what one is in charge of. */
  public static final Set<String> PORTFOLIOS =
      WordSet.of(
          """
          commerce trade finance economy treasury state foreign defense defence interior home
          labor labour energy industry technology digital justice health transport
          transportation education agriculture environment security cabinet affairs economic
          external internal science planning infrastructure press
          """);

  public static final Set<String> MINISTERS = Set.of("secretary", "undersecretary", "minister");

  public static final Set<String> COMPANY_SUFFIXES =
      WordSet.of(
          """
          inc inc. corp corp. corporation ltd ltd. limited co co. company plc ag gmbh sa s.a.
          n.v. nv llc llp se ab oyj asa spa s.p.a. pty bhd holdings group
          """);

  /** Ends of a company's name that say nothing about which company it is. */
  public static final Set<String> LEGAL_FORMS =
      WordSet.of(
          """
          inc inc. corp corp. corporation ltd ltd. limited co co. plc ag gmbh sa s.a. n.v. nv
          llc llp s.p.a. , .
          """);

  public static final Set<String> CONNECTIVES =
      WordSet.of(
          """
          of and for the & de du la le van von der den bin al el da di dos in - . 's ' to on ,
          """);

  public static final Set<String> CALENDAR =
      WordSet.of(
          """
          monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu.
          thurs. fri. sat. sun. january february march april may june july august september
          october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov.
          dec. today yesterday tomorrow spring summer autumn winter gmt utc a.m. p.m.
          """);

  /** Words that open a sentence with a capital and are no part of the name that follows. */
  public static final Set<String> OPENERS =
      WordSet.of(
          """
          the a an this that these those it he she they we i you his her its their our my in
          on at by for from to with without of as if but and or so yet nor when while where
          why how what who which since after before because although though unless until
          however meanwhile moreover now then there here today also even still both neither
          either all some many most few no not only just like unlike under over between among
          against amid about around across near inside outside despite during once other
          others last next new old more less one two three first second officials analysts
          experts according can could will would should may might must do does did is are was
          were has have had let yes well earlier later instead perhaps maybe whether through
          via per than downtown central such long young rich good bad big small back part
          people news retired
          """);

  /** With a capital: given names that come before surnames which are also names of capitals. */
  public static final Set<String> GIVEN_NAMES =
      WordSet.of(
          """
          George Denzel Kerry Martha Dinah Booker Harold Jack Irving Isaiah Jeremy Julie
          Julian Brian Paul John James Mary Robert Michael David William Richard Joseph Thomas
          Charles Daniel Matthew Anthony Mark Steven Andrew Joshua Kevin Edward Ronald Timothy
          Jason Jeffrey Ryan Jacob Gary Eric Jonathan Stephen Larry Justin Scott Brandon
          Benjamin Samuel Gregory Frank Raymond Patrick Dennis Jerry Peter Henry Gerald
          Harrison Tom Jim Bob Bill Sarah Anna Emma Laura Linda Susan Karen Lisa Nancy Betty
          Sandra Ashley Emily Donna Michelle Carol Amanda Melissa Deborah Rebecca Melania
          Ivanka Barron Tiffany Hunter Jill Theo Theodore Elena Maria Alice
          """);

  /** What the recogniser calls a name when it stands alone, and what names nobody then. */
  public static final Set<String> FRAGMENTS =
      WordSet.of(
          """
          united state defense defence justice times post news daily journal press tribune herald
          university college institute department ministry committee commission council court
          house center centre association union party group bank company foundation agency
          bureau office board trade west east north south western eastern northern southern
          president chairman chairwoman chair speaker
          minister secretary senator governor congressman republican democrat
          """);

  /** Behind the adjective of a state, what somebody is by party: no name, "a German Green". */
  public static final Set<String> PARTISANS =
      WordSet.of("democrat republican conservative liberal socialist green communist nationalist");

  /** What an American politician is called by party, also behind a state: "the Ohio Republican". */
  public static final Set<String> PARTY_MEMBERS = Set.of("republican", "democrat");

  /** What a party's chamber is called by: "the Republican House". */
  public static final Set<String> OF_PARTIES = Set.of("republican", "democratic");

  /** With a capital: family names of Korea and China, which stand before given names. */
  public static final Set<String> FAMILY_NAMES =
      WordSet.of(
          """
          Kim Lee Park Choi Jung Jeong Chung Kang Cho Yoon Yun Jang Lim Han Oh Seo Shin Kwon Hwang
          Ahn Song Yoo Yu Hong Ko Moon Yang Bae Baek Nam Ha Ryu Roh Noh Min Sohn Son Woo Koo Na
          Byun Chu Do Eom Jin Joo Ju Ki Ma Pyo Shim Sung Yeo Chang Tsai Lin Chen Wang Huang Wu
          Hsu Hsieh Cheng Lai Kuo Liu Yeh Tseng Su Hung Chiu Liao Pan Wei Chiang Chou Tan Li Zhang
          Zhao Zhou Xu Sun Zhu Hu Guo He Gao Luo Zheng Liang Xie Tang Deng Feng Cao Peng Zeng Xiao
          Tian Dong Yuan Jiang Cai Jia Ding Xue Ye Yan Du Dai Xia Zhong Qiu Hou Qin Gu Shao Meng
          Long Wan Qian Tao Ren Ma
          """);

  /** State organs: after the name of a country they stand for it. */
  public static final Set<String> STATE_ORGANS =
      WordSet.of(
          """
          ministry government embassy army navy military congress senate parliament treasury
          cabinet consulate administration forces department
          """);

  /** In front of a surname, with a capital only where it opens a sentence. */
  private static final Pattern PARTICLE =
      Pattern.compile("(?:[Bb]in|[Dd]e|[Aa]l|[Ee]l|[Vv]an|[Vv]on|[Dd]er|[Dd]i|[Dd]a) ");

  private static final Pattern HYPHENED_GIVEN_NAME = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");

  /** One or two syllables of Mandarin. */
  private static final Pattern PINYIN =
      Pattern.compile(
          "(?i:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiou]|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing"
              + "|iong|ua|uo|uai|ui|uan|un|uang|ue)){1,2}");

  private NameWords() {}

  /** Whether a name begins with its bearer's family name: "Han Ji-young", "Li Xi". */
  public static boolean isFamilyFirst(String name) {
    int space = name.indexOf(' ');
    String last = name.substring(space + 1);
    return space > 0
        && FAMILY_NAMES.contains(name.substring(0, space))
        && (HYPHENED_GIVEN_NAME.matcher(last).matches()
            || PINYIN.matcher(last).matches() && !FAMILY_NAMES.contains(last));
  }

  /** Whether a name begins with a particle: "bin Salman", "Von der Leyen". */
  public static boolean beginsWithParticle(String name) {
    return PARTICLE.matcher(name).lookingAt();
  }

  /**
   * Whether a token can be inside a name: "Kwok-kwan", "Chandrayaan-3" and "Ariane 6" are names.
   */
  public static boolean isName(TokenLine line, int token) {
    return line.capitalised(token)
        || CONNECTIVES.contains(line.lower(token))
        || Character.isDigit(line.word(token).charAt(0))
        || (line.word(token - 1).equals("-") && line.attached(token - 1));
  }

  /** Whether a word may stand between a clause's beginning and a name that is its subject. */
  public static boolean isTitle(String lower) {
    return TITLES.contains(lower) || HONORIFICS.contains(lower);
  }
}
