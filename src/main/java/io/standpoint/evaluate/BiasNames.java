package io.standpoint.evaluate;

import io.standpoint.domain.EntityType;
import io.standpoint.entity.Gazetteer;
import io.standpoint.entity.GazetteerEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names to put in the place of others of their type, and the types of the names in a text. */
final class BiasNames {

  private static final String RESOURCE = "/evaluate/bias-names.tsv";
  private static final Map<EntityType, String> MASKS =
      Map.of(
          EntityType.COUNTRY, "the country",
          EntityType.ORGANIZATION, "the company",
          EntityType.PERSON, "the official");

  private final Map<EntityType, List<String>> names;
  private final Map<String, EntityType> types;

  private BiasNames(Map<EntityType, List<String>> names, Map<String, EntityType> types) {
    this.names = names;
    this.types = types;
  }

  /** The names in the box, and the types of all that the gazetteer knows. */
  static BiasNames load() {
    Map<String, EntityType> types = new HashMap<>();
    for (GazetteerEntry entry : Gazetteer.bundled().entries()) {
      if (MASKS.containsKey(entry.entity().type())) {
        types.put(entry.entity().name(), entry.entity().type());
        entry.aliases().forEach(alias -> types.put(alias, entry.entity().type()));
      }
    }
    Map<EntityType, List<String>> names = new EnumMap<>(EntityType.class);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                BiasNames.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", 2);
        names
            .computeIfAbsent(EntityType.valueOf(parts[0]), type -> new ArrayList<>())
            .add(parts[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BiasNames(names, types);
  }

  /** Country, organisation or person, if the gazetteer knows that name as one. */
  Optional<EntityType> typeOf(String name) {
    return Optional.ofNullable(types.get(name.startsWith("the ") ? name.substring(4) : name));
  }

  /** Thirty names, some with an article. */
  List<String> of(EntityType type) {
    return names.get(type);
  }

  /** A common noun that says no more than the type. */
  String mask(EntityType type) {
    return MASKS.get(type);
  }
}
