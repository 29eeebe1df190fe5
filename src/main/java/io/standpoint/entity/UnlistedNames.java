package io.standpoint.entity;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.NamedSpan;
import io.standpoint.domain.Span;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The mentions of one article that the gazetteer does not cover. */
final class UnlistedNames {

  /** What one has in a company, and not in a town. */
  private static final Set<String> SHARES =
      WordSet.of("stake stakes share shares invest invested investor investors interest holding");

  private final List<TokenLine> lines;
  private final List<List<Match>> matches;
  private final NameMatcher matcher;
  private final List<NameCandidate> candidates = new ArrayList<>();
  private final NameClusters clusters;
  private final CommonBodies bodies;
  private final FormIndex<NameClusters.Member> forms;
  private final Set<String> lowerCase = new HashSet<>();

  /**
   * @param recognised the recogniser's spans, a list for each line
   * @param matches the gazetteer's names, a list for each line
   */
  UnlistedNames(
      List<TokenLine> lines,
      List<List<NamedSpan>> recognised,
      List<List<Match>> matches,
      NameMatcher matcher,
      Gazetteer gazetteer) {
    this.lines = lines;
    this.matches = matches;
    this.matcher = matcher;
    this.bodies = new CommonBodies(lines, matcher, gazetteer);
    collect(recognised);
    Map<String, Entity> listed = new LinkedHashMap<>();
    Map<String, NavigableSet<Integer>> seen = new HashMap<>();
    Map<String, String> otherNames = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      for (Match match : matches.get(i)) {
        String name = untitled(lines.get(i).text().substring(match.from(), match.to()));
        listed.putIfAbsent(name, match.entry().entity());
        seen.computeIfAbsent(name, key -> new TreeSet<>())
            .add(lines.get(i).span(match.from(), match.to()).start());
        if (match.entry().entity().type() == EntityType.ORGANIZATION) {
          bodies.note(i, match.first(), match.end());
        }
        Acronym.after(lines.get(i), name, match.end())
            .ifPresent(acronym -> otherNames.putIfAbsent(acronym, name));
        knownAs(i, match.end(), name).ifPresent(other -> otherNames.putIfAbsent(other, name));
      }
    }
    for (NameCandidate candidate : candidates) {
      bodies.note(candidate.line(), candidate.first(), candidate.end());
      seen.computeIfAbsent(candidate.key(), key -> new TreeSet<>()).add(span(candidate).start());
      Acronym.after(lines.get(candidate.line()), candidate.key(), candidate.end())
          .ifPresent(acronym -> otherNames.putIfAbsent(acronym, candidate.key()));
      knownAs(candidate.line(), candidate.end(), candidate.key())
          .filter(other -> !other.equals(candidate.key()))
          .ifPresent(other -> otherNames.putIfAbsent(other, candidate.key()));
    }
    for (NameCandidate candidate : candidates) {
      String name = candidate.key();
      if (Acronym.isCapitals(name)) {
        fullName(name, listed).ifPresent(full -> otherNames.putIfAbsent(name, full));
      }
    }
    this.clusters = new NameClusters(candidates, listed, seen, otherNames, located(), gazetteer);
    this.forms = new FormIndex<>(clusters.forms());
    for (TokenLine line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (!line.capitalised(i)) {
          lowerCase.add(line.word(i));
        }
      }
    }
  }

  /** "Premier Li Qiang" is Li Qiang, whom a plain "Li" may mean. */
  private static String untitled(String name) {
    int space = name.indexOf(' ');
    boolean title =
        space > 0 && NameWords.isTitle(name.substring(0, space).toLowerCase(Locale.ROOT));
    return title && name.indexOf(' ', space + 1) > 0 ? name.substring(space + 1) : name;
  }

  /** The candidate that is another name of what is named up to a token, or short for its name. */
  private Optional<String> knownAs(int line, int end, String name) {
    TokenLine words = lines.get(line);
    int first = Acronym.knownAs(words, end);
    boolean bracket = first < 0 && words.word(end).equals("(");
    int start = bracket ? end + 1 : first;
    if (!bracket && Acronym.isCapitals(words.word(start))) {
      return Optional.of(words.word(start)); // which the recogniser may not have seen
    }
    return candidates.stream()
        .filter(candidate -> candidate.line() == line && candidate.first() == start)
        .filter(candidate -> !bracket || words.word(candidate.end()).equals(")"))
        .map(NameCandidate::key)
        .filter(key -> !bracket || name.startsWith(key + " "))
        .findFirst();
  }

  /** The names of which something is said to be in, near or from them. */
  private Set<String> located() {
    Set<String> located = new HashSet<>();
    for (NameCandidate candidate : candidates) {
      TokenLine line = lines.get(candidate.line());
      String before = line.lower(candidate.first() - 1);
      boolean place = MetonymWords.LOCATIVE.contains(before) || before.equals("from");
      if (place && !SHARES.contains(line.lower(candidate.first() - 2))) {
        located.add(candidate.key());
      }
    }
    return located;
  }

  /** The only organisation of the article with such initials. */
  private Optional<String> fullName(String acronym, Map<String, Entity> listed) {
    Stream<String> known =
        listed.keySet().stream().filter(name -> listed.get(name).type() == EntityType.ORGANIZATION);
    Stream<String> unlisted =
        candidates.stream()
            .filter(candidate -> candidate.type() == EntityType.ORGANIZATION)
            .map(NameCandidate::key);
    List<String> names =
        Stream.concat(known, unlisted)
            .filter(name -> Acronym.areInitials(acronym, name))
            .distinct()
            .toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  /** The mentions in a line, in no particular order; none overlaps the gazetteer's. */
  List<Mention> mentions(int lineNumber) {
    TokenLine line = lines.get(lineNumber);
    boolean[] taken = new boolean[line.size()];
    for (Match match : matches.get(lineNumber)) {
      take(taken, match.first(), match.end());
    }
    List<Mention> mentions = new ArrayList<>();
    for (NameCandidate candidate : candidates) {
      if (candidate.line() == lineNumber) {
        bodies
            .mention(lineNumber, candidate.first(), candidate.end(), () -> tagged(line, candidate))
            .ifPresent(mentions::add);
        take(taken, candidate.first(), candidate.end());
      }
    }
    for (int i = 0; i < line.size(); i++) {
      for (FormIndex.Hit<NameClusters.Member> hit : forms.at(line, line.start(i))) {
        int end = line.tokenAt(hit.to() - 1) + 1;
        boolean person = hit.value().entity().type() == EntityType.PERSON;
        if (isFree(taken, i, end) && stands(line, i, end, person, taken)) {
          bodies.mention(lineNumber, i, end, () -> propagated(line, hit)).ifPresent(mentions::add);
          take(taken, i, end);
          break;
        }
      }
    }
    return mentions;
  }

  private void collect(List<List<NamedSpan>> recognised) {
    Map<String, Boolean> outsideHeadings = new HashMap<>();
    List<NameCandidate> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (NamedSpan span : recognised.get(i)) {
        if (NameCandidate.isName(lines.get(i), span, matches.get(i))) {
          NameCandidate candidate = NameCandidate.of(i, lines.get(i), span);
          all.add(candidate);
          outsideHeadings.merge(candidate.key(), !lines.get(i).titleCase(), Boolean::logicalOr);
        }
      }
    }
    // In a heading nearly everything looks like a name: only what the body confirms is one.
    all.stream().filter(name -> outsideHeadings.get(name.key())).forEach(candidates::add);
  }

  private Mention propagated(TokenLine line, FormIndex.Hit<NameClusters.Member> hit) {
    String name = line.text().substring(hit.from(), hit.to());
    Span span = line.span(hit.from(), hit.to());
    NameClusters.Member member =
        clusters
            .addressed(name, address(line, line.tokenAt(hit.from())))
            .or(() -> clusters.latest(name, span.start()))
            .orElse(hit.value());
    return new Mention(span, member.entity(), member.entity(), member.rule());
  }

  private Mention tagged(TokenLine line, NameCandidate candidate) {
    String name = candidate.key();
    NameClusters.Member member =
        clusters
            .addressed(name, address(line, candidate.first()))
            .or(() -> clusters.latest(name, span(candidate).start()))
            .orElseGet(() -> clusters.member(name));
    Entity resolved = member.entity();
    String rule = member.rule();
    if (resolved.type() == EntityType.ORGANIZATION
        && NameWords.STATE_ORGANS.contains(line.lower(candidate.end() - 1))) {
      for (Match match : matcher.known(candidate.line())) {
        boolean leads = match.first() == candidate.first() && !match.isBlocked();
        if (leads && match.entry().entity().type() == EntityType.COUNTRY) {
          resolved = match.entry().entity();
          rule = "metonym.organ";
        }
      }
    }
    return new Mention(span(candidate), member.entity(), resolved, rule);
  }

  private static Gender address(TokenLine line, int first) {
    return Gender.ofHonorific(line.lower(first - 1));
  }

  private Span span(NameCandidate candidate) {
    TokenLine line = lines.get(candidate.line());
    return line.span(line.start(candidate.first()), line.end(candidate.end() - 1));
  }

  /** Whether a string that is a name elsewhere is one here: not a common word, not in a longer. */
  private boolean stands(TokenLine line, int first, int end, boolean person, boolean[] taken) {
    if (end - first > 1) {
      return true;
    }
    String lower = line.lower(first);
    boolean pronoun = Pronoun.at(line, first) != null;
    boolean acts = // "Young said", but not "He said" of a Liu He
        person && SyntaxWords.isCommonVerb(line.lower(end)) && !pronoun;
    boolean quoted = pronoun && first == 1 && !Character.isLetter(line.word(0).charAt(0));
    boolean opens = first == 0 || quoted; // "He", and in front of it a quotation mark
    if (opens && !acts && (NameWords.OPENERS.contains(lower) || lowerCase.contains(lower))) {
      return false;
    }
    if (person && NameMatcher.isThing(line, first, end)) {
      return false;
    }
    if (NameWords.TITLES.contains(lower) && line.capitalised(end)) {
      return false; // "Judge Garland" beside Patty Judge
    }
    return line.titleCase() || !(isPart(line, first - 1, taken) || isPart(line, end, taken));
  }

  private static boolean isPart(TokenLine line, int token, boolean[] taken) {
    String word = line.lower(token);
    return token > 0
        && line.capitalised(token)
        && !taken[token]
        && !NameWords.TITLES.contains(word)
        && !NameWords.HONORIFICS.contains(word)
        && !NameWords.CALENDAR.contains(word)
        && !NameWords.LEGAL_FORMS.contains(word);
  }

  private static void take(boolean[] taken, int first, int end) {
    for (int i = first; i < end; i++) {
      taken[i] = true;
    }
  }

  private static boolean isFree(boolean[] taken, int first, int end) {
    for (int i = first; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }
}
