package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Opinion.TargetKind;
import io.standpoint.domain.SampleOpinion;
import io.standpoint.domain.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectKeyTest {

  private static final Entity US = new Entity("country:us", EntityType.COUNTRY, "United States");
  private static final Entity CHINA = new Entity("country:cn", EntityType.COUNTRY, "China");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

  static Stream<SubjectKey> keys() {
    return Stream.of(Granularity.values())
        .map(granularity -> Window.starting(granularity, DAY))
        .flatMap(
            window ->
                Stream.of(
                    new SubjectKey(null, "country:us", TargetKind.ENTITY, window),
                    new SubjectKey("country:cn", "country:us", TargetKind.ENTITY, window),
                    new SubjectKey("org:ü-人", "issue:sanctions", TargetKind.ISSUE, window)));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void lineIsReadBack(SubjectKey key) {
    assertThat(SubjectKey.decode(key.encode())).isEqualTo(key);
  }

  @Test
  void portrayalIsAboutItsTargetWhoeverSaysIt() {
    assertThat(keyOf(SampleOpinion.portrayalOf(US).opinion()))
        .isEqualTo(
            new SubjectKey(
                null, "country:us", TargetKind.ENTITY, Window.starting(Granularity.DAY, DAY)));
  }

  @Test
  void stanceIsAboutHolderAndTarget() {
    assertThat(keyOf(SampleOpinion.stanceOf(CHINA, US).published(null).opinion()))
        .isEqualTo(new SubjectKey("country:cn", "country:us", TargetKind.ENTITY, Window.UNDATED));
    assertThat(keyOf(SampleOpinion.stanceOn(CHINA, Frame.SANCTIONS).published(null).opinion()))
        .isEqualTo(
            new SubjectKey("country:cn", "issue:sanctions", TargetKind.ISSUE, Window.UNDATED));
  }

  @Test
  void largerWindowsKeepTheSubject() {
    SubjectKey key =
        new SubjectKey("country:cn", "issue:sanctions", TargetKind.ISSUE, Window.UNDATED);

    assertThat(key.larger())
        .containsExactly(
            new SubjectKey("country:cn", "issue:sanctions", TargetKind.ISSUE, Window.ALL));
  }

  @Test
  void entitiesComeBeforePairsAndDaysBeforeWeeks() {
    List<SubjectKey> sorted =
        List.of(
            entity("country:cn", Window.starting(Granularity.DAY, DAY)),
            entity("country:cn", Window.starting(Granularity.DAY, DAY.plusDays(1))),
            entity("country:cn", Window.starting(Granularity.WEEK, DAY)),
            entity("country:cn", Window.starting(Granularity.MONTH, DAY)),
            entity("country:cn", Window.ALL),
            entity("country:cn", Window.UNDATED),
            entity("country:us", Window.starting(Granularity.DAY, DAY)),
            new SubjectKey("country:cn", "country:us", TargetKind.ENTITY, Window.ALL),
            new SubjectKey("country:us", "country:cn", TargetKind.ENTITY, Window.ALL));
    List<SubjectKey> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(new TreeSet<>(shuffled)).containsExactlyElementsOf(sorted);
  }

  private static SubjectKey entity(String id, Window window) {
    return new SubjectKey(null, id, TargetKind.ENTITY, window);
  }

  private static SubjectKey keyOf(Opinion opinion) {
    return SubjectKey.of(opinion, Window.of(opinion.source().published()));
  }
}
