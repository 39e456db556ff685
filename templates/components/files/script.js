/**
 * Saves what a page holds as a file of the reader's, and reads such a file again. Nothing is sent
 * anywhere.
 */
(function () {
  'use strict';
  const site = (window.qagida = window.qagida || {});

  /**
   * @param {string} name
   * @param {string} type
   * @param {string} text
   */
  function save(name, type, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    link.click();
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 1000);
  }

  /**
   * Saves as JSON.
   * @param {string} name
   * @param {object} saved
   */
  function saveJson(name, saved) {
    save(name, 'application/json', JSON.stringify(saved, null, 2) + '\n');
  }

  /**
   * Gives `done` what stands in each file that is chosen; null where it is no JSON.
   * @param {HTMLElement} input
   * @param {(saved: any) => void} done
   */
  function loadJson(input, done) {
    input.addEventListener('change', function (event) {
      const file = event.target.files[0];
      if (!file) return;
      const reader = new FileReader();
      reader.addEventListener('load', function () {
        let saved = null;
        try {
          saved = JSON.parse(String(reader.result));
        } catch {
          // Not a file of this site.
        }
        done(saved);
      });
      reader.readAsText(file);
      event.target.value = '';
    });
  }

  site.files = { save: save, saveJson: saveJson, loadJson: loadJson };
})();
