// Reloads the page when the server has something new; the number that it counts stands in the page.
(() => {
  const own = document.querySelector('[data-qagida-news]');
  const news = new EventSource('/_serve/news');
  news.onmessage = (message) => {
    if (message.data !== own.dataset.qagidaNews) {
      news.close();
      location.reload();
    }
  };
})();
