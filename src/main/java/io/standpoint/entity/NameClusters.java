package io.standpoint.entity;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.GivenNames;
import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.WordSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The unlisted names of one article, gathered into entities: a surname joins the full name that the
 * article has first, a description and a name ("Baker Ann Lee") the name, an acronym the name that
 * it was put in brackets after, a short company name the only longer one that begins with it, and
 * so a person's. The article votes on each name's type.
 */
final class NameClusters {

  /**
   * A name's entity and why it is that one.
   *
   * @param rule rule id for a mention that the recogniser tagged
   */
  record Member(Entity entity, String rule) {}

  /** What is named after a person who is not meant. */
  private static final Set<String> OF_PERSONS =
      WordSet.of(
          "administration government cabinet campaign foundation center centre institute library"
              + " museum school college university hospital prize fund trust commission committee");

  private final Map<String, EntityType> types;
  private final List<String> persons;
  private final Map<String, Entity> listed;
  private final Map<String, String> otherNames;
  private final Map<String, NavigableSet<Integer>> seen;
  private final Set<String> located;
  private final Gazetteer gazetteer;
  private final Map<String, Member> members = new LinkedHashMap<>();

  /**
   * @param candidates in text order
   * @param listed the gazetteer's names as the article has them
   * @param seen where in the article each of these names, candidates' and listed, begins
   * @param otherNames acronym or other name to the name it stands for, which is a candidate's key
   *     or listed
   * @param located keys that the article has behind "in" or the like
   */
  NameClusters(
      List<NameCandidate> candidates,
      Map<String, Entity> listed,
      Map<String, NavigableSet<Integer>> seen,
      Map<String, String> otherNames,
      Set<String> located,
      Gazetteer gazetteer) {
    this.listed = listed;
    this.otherNames = otherNames;
    this.seen = seen;
    this.located = located;
    this.gazetteer = gazetteer;
    this.types = TypeVote.of(candidates);
    this.persons = persons();
    types.keySet().forEach(this::member);
    otherNames.keySet().forEach(this::member);
  }

  /** The entity of a candidate's key or an acronym. */
  Member member(String name) {
    Member known = members.get(name);
    if (known == null) {
      known = find(name);
      members.put(name, known);
    }
    return known;
  }

  /**
   * Whose a surname is after an honorific, which tells "Mr. Clinton" from "Mrs. Clinton"; empty if
   * it says nothing.
   *
   * @param address of whom the honorific is said
   */
  Optional<Member> addressed(String surname, Gender address) {
    return address == Gender.UNKNOWN || surname.contains(" ")
        ? Optional.empty()
        : bearers(surname, types.get(surname)).stream()
            .filter(full -> address == GivenNames.BUNDLED.gender(entity(full).name()))
            .findFirst()
            .map(full -> new Member(entity(full), "ner.surname"));
  }

  /**
   * Whose a family name is that several bear who are no relatives: "Choi" means the last Choi whom
   * the article named in full; empty if it is only one person's.
   *
   * @param position where the name stands in the article
   */
  Optional<Member> latest(String family, int position) {
    List<String> bearers =
        persons.stream()
            .filter(person -> person.startsWith(family + " ") && NameWords.isFamilyFirst(person))
            .toList();
    return bearers.size() < 2
        ? Optional.empty()
        : bearers.stream()
            .filter(person -> seen.get(person).lower(position) != null)
            .max(Comparator.comparing(person -> seen.get(person).lower(position)))
            .map(person -> new Member(entity(person), "ner.surname"));
  }

  /** What to look for where the recogniser saw nothing: all names, and surnames of persons. */
  Map<String, Member> forms() {
    Map<String, Member> forms = new LinkedHashMap<>();
    members.forEach(
        (name, member) -> {
          String rule = member.rule().equals("ner.full") ? "ner.propagated" : member.rule();
          forms.put(name, new Member(member.entity(), rule));
        });
    List<String> persons = new ArrayList<>(this.persons);
    persons.sort(Comparator.comparing(NameClusters::isTitled)); // stable: else as introduced
    for (String person : persons) {
      String surname = surname(person);
      if (surname.length() > 1 && Character.isUpperCase(surname.charAt(0))) {
        forms.putIfAbsent(surname, new Member(entity(person), "ner.surname"));
      }
    }
    return forms;
  }

  /** The last word, but the first one of "Han Ji-young". */
  private static String surname(String person) {
    return NameWords.isFamilyFirst(person)
        ? person.substring(0, person.indexOf(' '))
        : person.substring(person.lastIndexOf(' ') + 1);
  }

  private Member find(String name) {
    String full = otherNames.get(name);
    if (full != null) {
      boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
      return new Member(entity(full), acronym ? "ner.acronym" : "ner.alias");
    }
    EntityType type = types.get(name);
    List<String> bearers = name.contains(" ") ? List.of() : bearers(name, type);
    if (!bearers.isEmpty()) {
      return new Member(entity(bearers.get(0)), "ner.surname");
    }
    List<String> longer = introduced(name, longer(name, type));
    if (longer.size() == 1) {
      return new Member(entity(longer.get(0)), "ner.short");
    }
    if (type == EntityType.PERSON && name.contains(" ") && !hasGivenName(name)) {
      Member person = person(name);
      if (person != null) {
        return person;
      }
    }
    String id = EntityIds.of(type, name);
    Optional<GazetteerEntry> same = gazetteer.entry(id);
    if (same.isPresent() && isSame(name, type)) {
      return new Member(same.get().entity(), "ner.full");
    }
    if (same.isPresent()) {
      id += "-unlisted";
    }
    return new Member(new Entity(id, type, name), "ner.full");
  }

  /**
   * Whether a name that differs from a listed one in case, accents or hyphens alone ("Mário
   * Centeno"), or stands beside other capitals ("a Texas Democrat"), is that one: a person or a
   * body of several words, a place that no other is called like.
   */
  private boolean isSame(String name, EntityType type) {
    return switch (type) {
      case PERSON, ORGANIZATION -> name.contains(" ");
      case PLACE, COUNTRY ->
          gazetteer.forms().exact(name).filter(form -> !form.kind().isAmbiguous()).isPresent();
      default -> false;
    };
  }

  /** Whom words mean of which none is a given name: those of a longer name, or around one. */
  private Member person(String words) {
    List<String> longer =
        persons.stream()
            .filter(person -> person.startsWith(words + " "))
            .filter(person -> persons.stream().noneMatch(end -> person.endsWith(" " + end)))
            .toList();
    if (longer.size() == 1) {
      return new Member(entity(longer.get(0)), "ner.short");
    }
    boolean surname = NameWords.beginsWithParticle(words);
    for (String person : persons) {
      if (words.endsWith(" " + person) && !NameWords.beginsWithParticle(person)) {
        return new Member(entity(person), "ner.full");
      }
      if ((surname || hasGivenName(person)) && ends(person, " " + words)) {
        return new Member(entity(person), "ner.surname");
      }
    }
    return null;
  }

  /** Of several, those that the article has before the name that may be short for one. */
  private List<String> introduced(String name, List<String> longer) {
    NavigableSet<Integer> at = seen.get(name);
    return longer.size() < 2 || at == null
        ? longer
        : longer.stream().filter(full -> seen.get(full).first() < at.first()).toList();
  }

  /** The organisations whose names begin or end with a name that may be short for one. */
  private List<String> longer(String name, EntityType type) {
    boolean noTown =
        type == EntityType.PLACE
            && !located.contains(name)
            && gazetteer.forms().exact(name).isEmpty();
    boolean noGivenName =
        type == EntityType.PERSON && GivenNames.BUNDLED.gender(name) == Gender.UNKNOWN;
    boolean single = !name.contains(" ") && (noGivenName || noTown);
    boolean common = HeadWords.isHead(name.toLowerCase(Locale.ROOT)); // any "Senate"
    if (common || !(type == EntityType.ORGANIZATION || single)) {
      return List.of();
    }
    Stream<String> unlisted =
        types.keySet().stream().filter(key -> types.get(key) == EntityType.ORGANIZATION);
    Stream<String> known =
        listed.keySet().stream()
            .filter(key -> listed.get(key).type() == EntityType.ORGANIZATION)
            .filter(key -> type != EntityType.PERSON || !isNamedAfter(key));
    return Stream.concat(unlisted, known).filter(key -> isShort(name, type, key)).toList();
  }

  /** "Bush administration", "Clinton Foundation": a person's. */
  private static boolean isNamedAfter(String name) {
    return OF_PERSONS.contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * "Vega" of "Vega Mobility", but not of "Vega & Lind"; "Telekom" of "Deutsche Telekom", but not
   * "Vega" of "Friends of Vega", nor "LP" of "Unity LP".
   */
  private static boolean isShort(String name, EntityType type, String full) {
    if (full.startsWith(name + " ")) {
      return !full.startsWith(name + " &");
    }
    String before = full.substring(0, Math.max(0, full.length() - name.length())).strip();
    boolean word =
        !before.isEmpty() && Character.isUpperCase(before.charAt(before.lastIndexOf(' ') + 1));
    return word
        && type == EntityType.ORGANIZATION
        && full.endsWith(" " + name)
        && !name.equals(name.toUpperCase(Locale.ROOT));
  }

  private Entity entity(String name) {
    Entity entity = listed.get(name);
    return entity == null ? member(name).entity() : entity;
  }

  /**
   * The full names with a surname in the order in which the article introduces them: of a family
   * the one whom it introduces first is the one whom it calls by the surname. A title is less than
   * a given name: beside "Hillary Clinton", "President Clinton" says nothing of "Clinton".
   */
  private List<String> bearers(String name, EntityType type) {
    List<String> bearers =
        persons.stream()
            .filter(
                full ->
                    ends(full, " " + name)
                        || (type == EntityType.PERSON && full.startsWith(name + " ")))
            .toList();
    return bearers.stream().allMatch(NameClusters::isTitled)
        ? bearers
        : bearers.stream().filter(full -> !isTitled(full)).toList();
  }

  /**
   * "OBAMA" in a headline ends "Barack Obama", too, and "Bin Salman" Mohammed bin Salman's name.
   */
  private static boolean ends(String full, String surname) {
    boolean isShouted = surname.length() > 3 && surname.equals(surname.toUpperCase(Locale.ROOT));
    boolean isParticle = NameWords.beginsWithParticle(surname.substring(1));
    return full.regionMatches(
        isShouted || isParticle, full.length() - surname.length(), surname, 0, surname.length());
  }

  private static boolean hasGivenName(String person) {
    return GivenNames.BUNDLED.gender(person) != Gender.UNKNOWN;
  }

  private static boolean isTitled(String full) {
    return NameWords.isTitle(full.substring(0, full.indexOf(' ')).toLowerCase(Locale.ROOT));
  }

  /** Full names in the order in which the article has them first. */
  private List<String> persons() {
    List<String> persons = new ArrayList<>();
    listed.forEach(
        (name, entity) -> {
          if (entity.type() == EntityType.PERSON && name.contains(" ")) {
            persons.add(name);
          }
        });
    types.forEach(
        (name, type) -> {
          if (type == EntityType.PERSON && name.contains(" ")) {
            persons.add(name);
          }
        });
    persons.sort(Comparator.comparing(name -> seen.get(name).first()));
    return persons;
  }
}
