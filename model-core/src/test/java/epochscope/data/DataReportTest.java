package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.DataReport.Column;
import epochscope.data.DataReport.Correlations;
import epochscope.data.DataReport.Role;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataReportTest {
  @TempDir private Path folder;

  private DataReport report(String text) throws IOException {
    return report(text, null, null);
  }

  private DataReport report(String text, String weights, Double missing) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    return DataReports.of(
        new SourceSpec.Table(file.toString(), null, null, weights, missing, null, null, null));
  }

  /** The values of Wikipedia's article on the standard deviation: mean 5, σ 2. */
  @Test
  void numbersOfAColumn() throws IOException {
    DataReport report =
        report("x,y\n2,1.5\n4,1.5\n4,2\n4,2\n5,2\n5,2\n7,2\n9,2\n,3\n-999,3\n", null, -999.0);
    Column x = report.columns().getFirst();
    assertThat(report.rows()).isEqualTo(10);
    assertThat(x.role()).isEqualTo(Role.FEATURE);
    assertThat(x.count()).isEqualTo(8);
    assertThat(x.missing()).isEqualTo(2);
    assertThat(x.numbers().min()).isEqualTo(2);
    assertThat(x.numbers().max()).isEqualTo(9);
    assertThat(x.numbers().mean()).isEqualTo(5);
    assertThat(x.numbers().deviation()).isEqualTo(2);
    assertThat(x.numbers().isConstant()).isFalse();
  }

  /** Of 0 … 100 the position of a quantile is its value. */
  @Test
  void quantilesAreInterpolatedBetweenNeighbours() throws IOException {
    StringBuilder text = new StringBuilder("x,z,y\n");
    for (int i = 100; i >= 0; i--) {
      text.append(i).append(',').append(i % 2).append(',').append(i / 7.0).append('\n');
    }
    DataReport report = report(text.toString());
    assertThat(report.columns().getFirst().numbers().quantiles())
        .containsExactly(new double[] {5, 25, 50, 75, 95}, within(1e-12));
    assertThat(ColumnNumbers.quantile(new double[] {1, 2}, 0.25)).isEqualTo(1.25);
    assertThat(ColumnNumbers.quantile(new double[] {3}, 0.95)).isEqualTo(3);
  }

  @Test
  void histogramsHoldEveryEventOnce() throws IOException {
    StringBuilder text = new StringBuilder("x,w,y\n");
    for (int i = 0; i <= 40; i++) {
      text.append(i).append(',').append(i == 40 ? 7 : 1).append(',').append(i / 7.0).append('\n');
    }
    double[] plain = report(text.toString()).columns().getFirst().numbers().histogram().weights();
    assertThat(plain).hasSize(20).startsWith(2, 2, 2).endsWith(2, 3);
    DataReport.Histogram weighted =
        report(text.toString(), "w", null).columns().getFirst().numbers().histogram();
    assertThat(weighted.weights()).startsWith(2, 2).endsWith(2, 9);
    assertThat(weighted.from()).isZero();
    assertThat(weighted.to()).isEqualTo(40);
  }

  /** Mean (1·0 + 3·8)/4 = 6, variance (1·36 + 3·4)/4 = 12; what is ordered is not weighted. */
  @Test
  void meanAndDeviationAreWeighted() throws IOException {
    DataReport report = report("x,w,label\n0,1,b\n8,3,s\n", "w", null);
    DataReport.Numbers x = report.columns().getFirst().numbers();
    assertThat(x.mean()).isEqualTo(6);
    assertThat(x.deviation()).isCloseTo(Math.sqrt(12), within(1e-15));
    assertThat(x.median()).isEqualTo(4);
    assertThat(report.columns().get(1).role()).isEqualTo(Role.WEIGHT);
    assertThat(report.columns().get(1).numbers().mean()).isEqualTo(2);
    assertThat(report.weights()).isEqualTo(new DataReport.Weights(4, 1, 3, 0, 1.6));
    assertThat(report.classes())
        .containsExactly(
            new DataReport.ClassShare("b", 1, 1, 0.25), new DataReport.ClassShare("s", 1, 3, 0.75));
  }

  /** Median 3, absolute deviations 0, 1, 1, 2, 2, 7, 97: MAD 2, limit 14.826. */
  @Test
  void outliersLieFiveRobustSigmasOff() throws IOException {
    DataReport report = report("x,y\n3,.5\n2,1\n4,1\n100,1\n1,1\n5,1\n-4,1\n", null, null);
    DataReport.Outliers outliers = report.columns().getFirst().numbers().outliers();
    assertThat(outliers.distance()).isCloseTo(14.826, within(1e-12));
    assertThat(outliers.count()).isEqualTo(1);
    assertThat(outliers.rows()).containsExactly(4);
    assertThat(outliers.values()).containsExactly(100);
  }

  @Test
  void theWorstOutliersComeFirst() throws IOException {
    StringBuilder text = new StringBuilder("x,y\n");
    for (int i = 0; i < 50; i++) {
      text.append(i % 2).append(',').append(i / 7.0).append('\n');
    }
    for (int i = 1; i <= 7; i++) {
      text.append(1000 * i * (i % 2 == 0 ? 1 : -1)).append(",0.1\n");
    }
    DataReport.Outliers outliers =
        report(text.toString()).columns().getFirst().numbers().outliers();
    assertThat(outliers.count()).isEqualTo(7);
    assertThat(outliers.rows()).containsExactly(57, 56, 55, 54, 53);
    assertThat(outliers.values()).containsExactly(-7000, 6000, -5000, 4000, -3000);
  }

  @Test
  void withoutASpreadThereAreNoOutliers() throws IOException {
    DataReport.Outliers outliers =
        report("x,y\n3,.5\n3,1\n3,1\n100,1\n").columns().getFirst().numbers().outliers();
    assertThat(outliers.distance()).isNaN();
    assertThat(outliers.count()).isZero();
  }

  @Test
  void constantEmptyTextAndTwinColumnsAreTold() throws IOException {
    List<Column> columns =
        report("x,k,e,name,twin,y\n1,7,,a,1,.5\n2,7,,b,2,.25\n,7,nan,,,.75\n").columns();
    assertThat(columns.get(1).numbers().isConstant()).isTrue();
    assertThat(columns.get(1).numbers().histogram().weights()).containsExactly(3);
    assertThat(columns.get(2).numbers()).isNull();
    assertThat(columns.get(2).missing()).isEqualTo(3);
    assertThat(columns.get(3).numbers()).isNull();
    assertThat(columns.get(3).count()).isEqualTo(2);
    assertThat(columns.get(3).role()).isEqualTo(Role.IGNORED);
    assertThat(columns)
        .extracting(Column::duplicateOf)
        .containsExactly(null, null, null, null, "x", null);
  }

  /** y = −2x; z is missing in one event, and 1, 3, 2 beside x = 1, 2, 3: covariance 1/3. */
  @Test
  void correlationsAreOverTheEventsThatHaveBoth() throws IOException {
    Correlations r = report("x,z,y\n1,1,-2\n2,3,-4\n3,2,-6\n10,,-20.5\n").correlations();
    assertThat(r.names()).containsExactly("x", "z", "y");
    double xy = 0;
    double[] x = {-3, -2, -1, 6};
    double[] y = {6.125, 4.125, 2.125, -12.375};
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < 4; i++) {
      xy += x[i] * y[i];
      xx += x[i] * x[i];
      yy += y[i] * y[i];
    }
    assertThat(r.coefficients()[0][2]).isCloseTo(xy / Math.sqrt(xx * yy), within(1e-14));
    assertThat(r.coefficients()[0][1]).isCloseTo(0.5, within(1e-14));
    assertThat(r.coefficients()[1][2]).isCloseTo(-0.5, within(1e-14));
    for (int i = 0; i < 3; i++) {
      assertThat(r.coefficients()[i][i]).isEqualTo(1);
      assertThat(r.coefficients()[2][i]).isEqualTo(r.coefficients()[i][2]);
    }
  }

  /** An event of weight 3 counts as three of weight 1. */
  @Test
  void correlationsAreWeighted() throws IOException {
    double weighted =
        report("x,z,w,y\n1,2,1,a\n2,1,3,b\n4,5,1,b\n", "w", null)
            .correlations()
            .coefficients()[0][1];
    double repeated =
        report("x,z,y\n1,2,a\n2,1,b\n2,1,b\n2,1,b\n4,5,b\n").correlations().coefficients()[0][1];
    assertThat(weighted).isCloseTo(repeated, within(1e-14));
  }

  /** Point-biserial: (m₁ − m₀)/σ·√(p·q) with means 3 and 1, σ √2, p = q = ½. */
  @Test
  void ofTwoClassesTheTargetHasAPart() throws IOException {
    Correlations r = report("x,label\n0,b\n2,b\n2,s\n4,s\n").correlations();
    assertThat(r.names()).containsExactly("x", "label");
    assertThat(r.coefficients()[0][1]).isCloseTo(2 / Math.sqrt(2) * 0.5, within(1e-14));
    assertThat(report("x,label\n0,a\n2,b\n2,c\n4,c\n").correlations().names()).containsExactly("x");
  }

  @Test
  void constantColumnsCorrelateWithNothing() throws IOException {
    double[][] r = report("x,k,y\n1,5,.5\n2,5,.75\n3,5,0\n").correlations().coefficients();
    assertThat(r[0][1]).isNaN();
    assertThat(r[1][1]).isNaN();
  }

  @Test
  void manyColumnsAreNotCorrelated() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 3; row++) {
      for (int c = 0; c <= ColumnCorrelations.MOST_COLUMNS; c++) {
        text.append(String.format(Locale.ROOT, "%.2f,", Math.sin(row + 7.0 * c)));
      }
      text.append(row).append(".5\n");
    }
    assertThat(report(text.toString()).correlations()).isNull();
  }

  @Test
  void aTargetThatTeachesNothingIsReportedOnAllTheSame() throws IOException {
    DataReport report = report("x,y\n1,a\n2,a\n3,\n");
    assertThat(report.classes()).containsExactly(new DataReport.ClassShare("a", 2, 2, 1));
    assertThat(report.columns().get(1).role()).isEqualTo(Role.TARGET);
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> report("x,w,y\n1,1,.5\n2,-1,.75\n", "w", null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("t.csv, line 3: column w is \"-1\", expected a weight of 0 or more");
    assertThatThrownBy(() -> report("x,w,y\n1,0,.5\n2,0,.75\n", "w", null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("t.csv has only weights of 0");
  }

  @Test
  void generatedSamplesAndTheStandInAreReportedOn() {
    DataReport gaussians = DataReports.of(new SourceSpec.TwoGaussians(2000, 1L, null, null));
    assertThat(gaussians.classes())
        .extracting(DataReport.ClassShare::count)
        .containsExactly(1000, 1000);
    // Two unit Gaussians at ±½ in both features: variance 1.25, covariance 0.25.
    assertThat(gaussians.correlations().coefficients()[0][1]).isCloseTo(0.2, within(0.07));
    SourceSpec none = new SourceSpec.Table("", null, null, null, null, null, null, Task.CLASSIFY);
    assertThat(DataReports.of(none).columns()).hasSize(5);
  }
}
